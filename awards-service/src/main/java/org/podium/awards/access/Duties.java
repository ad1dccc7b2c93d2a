package org.podium.awards.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.podium.awards.contest.Contest;
import org.podium.awards.contest.Contests;
import org.podium.awards.contest.ContestsInSight;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.access.Memberships;
import org.podium.kit.access.Reach;

/** The duties of awards, and who holds them in a contest. */
@ApplicationScoped
public class Duties {
    public static final String OFFICE = "office";
    public static final String COMMITTEE = "committee";
    public static final String AUTHORITY = "authority";
    public static final String UNIT = "unit";
    public static final String SUPERVISOR = "supervisor";
    public static final String CHIEF_JUDGE = "chief-judge";
    public static final String AUDITOR = "auditor";
    private static final Set<String> SEE_ALL = Set.of(OFFICE, COMMITTEE, AUTHORITY, SUPERVISOR, CHIEF_JUDGE, AUDITOR);

    private final Contests contests;
    private final ContestsInSight inSight;
    private final Memberships memberships;
    private final CurrentUser user;

    Duties(Contests contests, ContestsInSight inSight, Memberships memberships, CurrentUser user) {
        this.contests = contests;
        this.inSight = inSight;
        this.memberships = memberships;
        this.user = user;
    }

    /** For the whole contest, by an operation that takes this role: 404 where the contest is unknown or not theirs. */
    public Contest requireOf(UUID contest, String role) {
        return requireOf(contest, role, Reach.CONTEST);
    }

    /** The same for a part of it, such as a pool. */
    public Contest requireOf(UUID contest, String role, Reach part) {
        var known = contests.known(contest);
        memberships.require(contest, role, part);
        return known;
    }

    /**
     * The contest as seen by whoever asks, also without login.
     *
     * @throws org.podium.kit.problem.ProblemException 404 where there is no such contest, or none for them
     */
    public Sight sightOf(UUID contest) {
        inSight.shown(contest);
        if (user.anonymous()) return Sight.PUBLIC;
        return new Sight(memberships.reaches(contest, SEE_ALL), user.has(UNIT) ? user.unit() : null);
    }

    /** For what is asked for by an id of its own: where its contest is not there for the user, it is not there either. */
    public boolean shows(UUID contest) {
        return inSight.shows(contest);
    }
}
