package org.podium.registration.judge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.membership.Access;

/** Who sees nominations: the unit its own, and those who run the contest. A judge sees none, not even the own one. */
@ApplicationScoped
public class NominationAccess {
    private static final String[] READERS = {"office", "expert", "committee", "auditor"};

    private final Nominations nominations;
    private final Access access;
    private final CurrentUser user;

    NominationAccess(Nominations nominations, Access access, CurrentUser user) {
        this.nominations = nominations;
        this.access = access;
        this.user = user;
    }

    /** 403 for roles that never see nominations, whatever contest they are in. */
    void requireReader() {
        if (!user.has("unit")) {
            user.requireAny(READERS);
        }
    }

    NominationSight readable(UUID contest) {
        return sight(contest, READERS);
    }

    /** What an expert or the office may decide on; acting for a unit counts for nothing here. */
    NominationSight decidable(UUID contest) {
        return NominationSight.of(contest, access.requireMember(contest, "office", "expert"));
    }

    /** What a unit, or somebody with one of these roles, sees of the contest's nominations. */
    public NominationSight sight(UUID contest, String... roles) {
        String unit = user.unit();
        return user.has("unit") && unit != null
                ? NominationSight.ofUnit(contest, unit)
                : NominationSight.of(contest, access.requireMember(contest, roles));
    }

    Nomination shown(UUID id) {
        requireReader();
        return nominations
                .whereabouts(id)
                .flatMap(where -> nominations.within(readable(where.contestId()), id))
                .orElseThrow(NominationAccess::notFound);
    }

    /** Where it is, for the unit that made it; another unit's is not there. */
    Nominations.Whereabouts own(UUID id) {
        user.requireAny("unit");
        return nominations
                .whereabouts(id)
                .filter(where -> where.unitUscc().equals(user.unit()))
                .orElseThrow(NominationAccess::notFound);
    }

    static ProblemException notFound() {
        return new ProblemException(RegistrationProblem.JUDGE_NOMINATION_NOT_FOUND);
    }
}
