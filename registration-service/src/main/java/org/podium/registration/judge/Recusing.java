package org.podium.registration.judge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.precondition.Preconditions;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.time.Ids;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.contest.Contests;
import org.podium.registration.membership.Access;
import org.podium.registration.membership.Grants;
import org.podium.registration.unit.UnitMoved;
import org.podium.registration.unit.Units;

/**
 * The office says whose account stands aside for which unit. It goes with every membership of that account in the contest,
 * those that are granted later too, and scoring keeps who marks out of the pools in which the unit competes. It is the whole
 * pool, not the sheets of the unit: to refuse single codes would tell which of them are the own ones.
 */
@ApplicationScoped
class Recusing {
    private final Contests contests;
    private final Nominations nominations;
    private final Recusals recusals;
    private final Units units;
    private final Grants grants;
    private final Access access;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    Recusing(
            Contests contests,
            Nominations nominations,
            Recusals recusals,
            Units units,
            Grants grants,
            Access access,
            Audit audit,
            CurrentUser user,
            Clock clock) {
        this.contests = contests;
        this.nominations = nominations;
        this.recusals = recusals;
        this.units = units;
        this.grants = grants;
        this.access = access;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** The same again is the one that stands. */
    @Transactional
    Recusal state(UUID contest, RecusalResource.Stated stated) {
        contests.steady(contest);
        access.requireWhole(contest, "office");
        Recusal.For wanted = wanted(contest, stated);
        hold(wanted.uscc());
        grants.alone(contest, wanted.subject());
        Optional<Recusal> standing = recusals.standing(contest, wanted.subject(), wanted.uscc());
        if (standing.isPresent()) {
            return standing.get();
        }
        Recusal recusal = Recusal.state(Ids.next(), contest, wanted, user.subject(), clock.instant());
        recusals.persistAndFlush(recusal);
        grants.retell(contest, wanted.subject());
        record("recusal-stated", recusal);
        return recusal;
    }

    @Transactional
    void end(UUID id, @Nullable String ifMatch) {
        Recusal recusal = within(id, "office");
        grants.alone(recusal.contestId(), recusal.subject());
        recusals.getEntityManager().refresh(recusal);
        if (!recusal.stands()) {
            return;
        }
        Preconditions.requireMatch(ifMatch, recusal.version());
        recusal.end(user.subject(), clock.instant());
        recusals.flush();
        grants.retell(recusal.contestId(), recusal.subject());
        record("recusal-ended", recusal);
    }

    /** Who stands aside for a unit stands aside for the legal unit that it counts as from now on. */
    void follow(@Observes UnitMoved moved) {
        for (Recusal recusal : recusals.standingFor(moved.uscc())) {
            grants.alone(recusal.contestId(), recusal.subject());
            grants.retell(recusal.contestId(), recusal.subject());
        }
    }

    /** The unit counts as no other meanwhile: whoever moves it would not find a recusal that is not committed yet. */
    private void hold(String uscc) {
        if (units.findByIdOptional(uscc, LockModeType.PESSIMISTIC_READ).isEmpty()) {
            throw unknownUnit();
        }
    }

    private static ProblemException unknownUnit() {
        return new ProblemException(RegistrationProblem.RECUSAL_INVALID)
                .withError("/unit", "unit", "该单位尚未登记", "this unit is not known yet");
    }

    /** One of a contest that the user runs in one of these roles; any other is not there. */
    Recusal within(UUID id, String... roles) {
        user.requireAny(roles);
        return recusals.findByIdOptional(id)
                .filter(recusal -> access.holdsWhole(recusal.contestId(), roles))
                .orElseThrow(() -> new ProblemException(RegistrationProblem.RECUSAL_NOT_FOUND));
    }

    /** Of a judge whom a unit proposed, that unit; otherwise the one that is named. */
    private Recusal.For wanted(UUID contest, RecusalResource.Stated stated) {
        UUID nomination = stated.nomination();
        String unit = stated.unit();
        if (unit != null && nomination == null) {
            return new Recusal.For(stated.subject(), unit, null, stated.reason());
        }
        if (unit != null || nomination == null) {
            throw new ProblemException(RegistrationProblem.RECUSAL_INVALID)
                    .withError("", "one-of", "须给出 unit 或 nomination 之一", "give either unit or nomination");
        }
        Nomination judge = nominations
                .findByIdOptional(nomination)
                .filter(found -> found.contestId().equals(contest) && found.status() != Nomination.Status.DRAFT)
                .orElseThrow(() -> new ProblemException(RegistrationProblem.RECUSAL_INVALID)
                        .withError("/nomination", "nomination", "没有这项裁判推荐", "there is no such nomination"));
        judge.require("name the account of", Nomination.Status.ACCEPTED);
        return new Recusal.For(stated.subject(), judge.unitUscc(), nomination, stated.reason());
    }

    private void record(String action, Recusal recusal) {
        audit.record(
                recusal.contestId(),
                action,
                recusal.id().toString(),
                Map.of("subject", recusal.subject(), "unit", recusal.uscc(), "reason", recusal.reason()));
    }
}
