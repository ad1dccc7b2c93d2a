package org.podium.scoring.pool;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.podium.kit.audit.Audit;
import org.podium.rulebook.Contest.Cancellation;
import org.podium.rulebook.Contest.Merger;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.announcement.Announced;
import org.podium.scoring.contest.Contest;
import org.podium.scoring.contest.ContestFollowed;

/**
 * Closes what an announcement cancels, however far it has come, and holds together what it merges (S1-28). A closed pool
 * keeps its entries, codes, marks and results, and nothing is added to them.
 */
@ApplicationScoped
class PoolClosing {
    /** After the pools that the version brings are open. */
    private static final int LAST = 5000;

    private final Pools pools;
    private final PoolMerging merging;
    private final Event<PoolClosed> closed;
    private final Audit audit;
    private final Clock clock;

    PoolClosing(Pools pools, PoolMerging merging, Event<PoolClosed> closed, Audit audit, Clock clock) {
        this.pools = pools;
        this.merging = merging;
        this.closed = closed;
        this.audit = audit;
        this.clock = clock;
    }

    void onFollowed(@Observes @Priority(LAST) ContestFollowed followed) {
        if (silent(followed.rulebook())) {
            return;
        }
        pools.flush();
        // mergers first: a pool that took another in and is cancelled by the same version takes it along
        pools.of(followed.contest().id()).stream()
                .sorted(Comparator.comparing(Pool::id))
                .forEach(pool -> merge(followed.contest(), followed.rulebook(), pool));
        pools.of(followed.contest().id()).stream()
                .sorted(Comparator.comparing(Pool::id))
                .forEach(pool -> cancel(followed.contest(), followed.rulebook(), pool));
        merging.lapse(followed.contest());
    }

    /** The pool of a region that has had no entry before: what was announced holds for it too. */
    void opened(Contest contest, Rulebook rulebook, Pool pool) {
        if (!silent(rulebook)) {
            merge(contest, rulebook, pool);
            cancel(contest, rulebook, pool);
            merging.lapse(contest);
        }
    }

    private static String because(Cancellation cancellation) {
        return "按公告 %s 取消：%s"
                .formatted(cancellation.id(), cancellation.sentence().zh());
    }

    private static boolean silent(Rulebook rulebook) {
        return rulebook.contest().cancellations().isEmpty()
                && rulebook.contest().mergers().isEmpty();
    }

    private void merge(Contest contest, Rulebook rulebook, Pool pool) {
        Optional<Merger> merger =
                Announced.merger(rulebook.contest(), pool.key().part());
        if (merger.isPresent()) {
            merging.announce(contest, pool, pool.key().heldIn(merger.get()), merger.get());
        }
    }

    /** Where it is held in another, that one is cancelled; where a merger was kept from it, it stands for itself. */
    private void cancel(Contest contest, Rulebook rulebook, Pool pool) {
        Optional<Cancellation> cancellation =
                Announced.covering(rulebook.contest(), pool.key().part());
        if (cancellation.isEmpty() || pool.closed()) {
            return;
        }
        pools.alone(pool).close(cancellation.get().id(), contest.now(clock));
        audit.record(
                contest.id(),
                "pool-cancelled",
                pool.id().toString(),
                Map.of(
                        "rule",
                        cancellation.get().id(),
                        "status",
                        pool.status(),
                        "reason",
                        cancellation.get().sentence().zh()));
        closed.fire(new PoolClosed(contest, pool, because(cancellation.get())));
    }
}
