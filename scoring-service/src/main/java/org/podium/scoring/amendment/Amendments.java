package org.podium.scoring.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.problem.FieldError;
import org.podium.kit.problem.ProblemException;
import org.podium.rulebook.Scoring;
import org.podium.scoring.ScoringProblem;
import org.podium.scoring.amendment.AmendmentDecision.Choice;
import org.podium.scoring.contest.Contest;
import org.podium.scoring.contest.Contests;
import org.podium.scoring.marking.MarkVersions;
import org.podium.scoring.penalty.Penalties;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolAccess;
import org.podium.scoring.pool.PoolMerger;
import org.podium.scoring.pool.PoolMergers;
import org.podium.scoring.pool.PoolMerging;
import org.podium.scoring.pool.PoolViews;
import org.podium.scoring.pool.Pools;

/**
 * Policies may change until the ranking is frozen, but not under drawn pools behind anybody's back: a later version rules a
 * pool only if the committee adopts it, with a reason. A merger with a drawn pool is decided with it, for both pools at once.
 */
@ApplicationScoped
public class Amendments {
    private final PoolAccess access;
    private final Pools pools;
    private final Contests contests;
    private final PoolViews views;
    private final PoolMergers mergers;
    private final PoolMerging merging;
    private final AmendmentDecisions decisions;
    private final MarkVersions marks;
    private final Penalties penalties;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    Amendments(
            PoolAccess access,
            Pools pools,
            Contests contests,
            PoolViews views,
            PoolMergers mergers,
            PoolMerging merging,
            AmendmentDecisions decisions,
            MarkVersions marks,
            Penalties penalties,
            Audit audit,
            CurrentUser user,
            Clock clock) {
        this.access = access;
        this.pools = pools;
        this.contests = contests;
        this.views = views;
        this.mergers = mergers;
        this.merging = merging;
        this.decisions = decisions;
        this.marks = marks;
        this.penalties = penalties;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** For who closes the marks of a pool: 409 while an amendment waits for its decision. */
    public void refuseUndecided(Pool pool) {
        views.amendment(pool).ifPresent(version -> {
            throw new ProblemException(ScoringProblem.AMENDMENT_UNDECIDED, version).with("rulebookVersion", version);
        });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    AmendmentDecision decide(Pool found, int version, Choice choice, String reason) {
        contests.alone(found.contestId());
        Pool pool = pools.alone(found);
        pool.refuseUnlessMarking();
        Contest contest = access.contest(pool);
        if (views.amendment(pool).filter(open -> open == version).isEmpty()) {
            throw new ProblemException(ScoringProblem.NO_AMENDMENT_OPEN, version);
        }
        int drawnUnder = access.rulebookVersion(pool);
        List<PoolMerger> waiting = mergers.waiting(pool.id());
        if (choice == Choice.ADOPT) {
            refuseUnfit(pool, access.scoring(pool, version), waiting);
            pool.adopt(version);
            waiting.forEach(merger -> merging.adopt(contest, merger));
        } else {
            waiting.forEach(merger -> merging.keep(contest, merger, reason));
        }
        var key = new AmendmentDecision.Key(pool.id(), version);
        var decision = new AmendmentDecision(key, choice, reason, user.subject(), contest.now(clock));
        decisions.persistAndFlush(decision);
        audit.record(
                contest.id(),
                "amendment-decided",
                pool.id().toString(),
                Map.of("decision", choice, "rulebook", version, "before", drawnUnder, "reason", reason));
        return decision;
    }

    /** What was keyed and given must mean something under the new rules: nobody's marks are left without a rule. */
    private void refuseUnfit(Pool pool, Scoring next, List<PoolMerger> waiting) {
        List<UUID> one = List.of(pool.id());
        Set<String> keyed = marks.componentsKeyed(one).getOrDefault(pool.id(), Set.of());
        List<FieldError> errors = new ArrayList<>(Fit.errors(keyed, penalties.standing(one), next));
        waiting.stream()
                .filter(merger -> !merging.possible(merger))
                .forEach(merger -> errors.add(Fit.merger(merger.rule())));
        if (!errors.isEmpty()) {
            throw new ProblemException(ScoringProblem.AMENDMENT_DOES_NOT_FIT).withErrors(errors);
        }
    }
}
