package org.podium.awards.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podium.awards.contest.Contest;
import org.podium.awards.contest.Rulebooks;
import org.podium.awards.pool.AwaitedCorrection;
import org.podium.awards.pool.AwaitedCorrections;
import org.podium.awards.pool.CancelledPools;
import org.podium.awards.pool.DrawnPool;
import org.podium.awards.pool.DrawnPools;
import org.podium.awards.pool.Pool;
import org.podium.awards.pool.Pools;
import org.podium.awards.problem.AwardsProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.rulebook.Contest.Stage;

/**
 * What keeps the awards of a contest from being shown: ties that wait, results that are missing, provisional or behind a
 * disqualification; not of what is cancelled.
 */
@ApplicationScoped
public class OpenMatters {
    private final Pools pools;
    private final DrawnPools drawn;
    private final Rulebooks rulebooks;
    private final CancelledPools cancelledPools;
    private final AwaitedCorrections corrections;

    OpenMatters(
            Pools pools,
            DrawnPools drawn,
            Rulebooks rulebooks,
            CancelledPools cancelledPools,
            AwaitedCorrections corrections) {
        this.pools = pools;
        this.drawn = drawn;
        this.rulebooks = rulebooks;
        this.cancelledPools = cancelledPools;
        this.corrections = corrections;
    }

    /** @throws ProblemException 409 that names the pools */
    void requireNone(Contest contest) {
        requireCorrected(contest); // first: the corrected result may bring other ties, or end one
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

    /**
     * Nobody who is disqualified has an award that is shown or confirmed because the result does not say so yet. What
     * was confirmed before is revoked with the corrected result.
     *
     * @throws ProblemException 409 that names the pools, each with what it waits for
     */
    public void requireCorrected(Contest contest) {
        var awaited = corrections.of(contest.id());
        if (awaited.isEmpty()) return;
        var cancelled = cancelledPools.of(contest);
        var behind = pools.of(contest.id()).stream()
                .filter(pool ->
                        awaited.containsKey(pool.id()) && cancelled.by(pool).isEmpty())
                .map(pool -> OpenPool.of(pool, awaited.get(pool.id())))
                .toList();
        if (!behind.isEmpty()) {
            throw new ProblemException(AwardsProblem.CORRECTION_AWAITED, behind.size()).with("pools", behind);
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
     * @param awaitsCorrection where its result is behind a disqualification
     */
    record OpenPool(
            UUID poolId,
            @Nullable String region,
            String skill,
            String division,
            int undecided,
            @Nullable AwaitedCorrection awaitsCorrection) {
        static OpenPool of(Pool pool) {
            return of(pool, null);
        }

        static OpenPool of(Pool pool, @Nullable AwaitedCorrection awaited) {
            return new OpenPool(
                    pool.id(),
                    pool.region(),
                    pool.skill(),
                    pool.division(),
                    pool.blockers().size(),
                    awaited);
        }

        static OpenPool of(DrawnPool pool) {
            return new OpenPool(pool.id(), pool.region(), pool.skill(), pool.division(), 0, null);
        }
    }
}
