package org.podium.awards.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podium.awards.contest.Contest;
import org.podium.awards.contest.Rulebooks;
import org.podium.awards.pool.CancelledPools;
import org.podium.awards.pool.DrawnPool;
import org.podium.awards.pool.DrawnPools;
import org.podium.awards.pool.Pool;
import org.podium.awards.pool.Pools;
import org.podium.awards.problem.AwardsProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.rulebook.Contest.Stage;

/** What keeps the awards of a contest from being shown: ties that wait, results that are missing or provisional; not of what is cancelled. */
@ApplicationScoped
class OpenMatters {
    private final Pools pools;
    private final DrawnPools drawn;
    private final Rulebooks rulebooks;
    private final CancelledPools cancelledPools;

    OpenMatters(Pools pools, DrawnPools drawn, Rulebooks rulebooks, CancelledPools cancelledPools) {
        this.pools = pools;
        this.drawn = drawn;
        this.rulebooks = rulebooks;
        this.cancelledPools = cancelledPools;
    }

    /** @throws ProblemException 409 that names the pools */
    void requireNone(Contest contest) {
        var cancelled = cancelledPools.of(contest);
        var all = pools.of(contest.id()).stream()
                .filter(pool -> cancelled.by(pool).isEmpty())
                .toList();
        var open = all.stream().filter(pool -> !pool.blockers().isEmpty()).toList();
        if (!open.isEmpty()) {
            throw new ProblemException(AwardsProblem.AWARDS_UNDECIDED, open.size())
                    .with("pools", open.stream().map(OpenPool::of).toList());
        }
        var notFinal = Stream.concat(
                        all.stream().filter(pool -> !pool.isFinal()).map(OpenPool::of),
                        awaited(contest).stream()
                                .filter(pool -> cancelled.by(pool).isEmpty())
                                .map(OpenPool::of))
                .toList();
        if (!notFinal.isEmpty()) {
            throw new ProblemException(AwardsProblem.RESULTS_NOT_FINAL, notFinal.size()).with("pools", notFinal);
        }
    }

    /** Drawn pools of the awarding stage whose result has not come. */
    private List<DrawnPool> awaited(Contest contest) {
        var rulebook = rulebooks.current(contest);
        return drawn.withoutResult(contest.id()).stream()
                .filter(pool ->
                        rulebook.stage(pool.stage()).filter(Stage::awarding).isPresent())
                .toList();
    }

    /**
     * A pool as a problem names it.
     *
     * @param undecided number of ties that wait for the committee
     */
    record OpenPool(UUID poolId, @Nullable String region, String skill, String division, int undecided) {
        static OpenPool of(Pool pool) {
            return new OpenPool(
                    pool.id(),
                    pool.region(),
                    pool.skill(),
                    pool.division(),
                    pool.blockers().size());
        }

        static OpenPool of(DrawnPool pool) {
            return new OpenPool(pool.id(), pool.region(), pool.skill(), pool.division(), 0);
        }
    }
}
