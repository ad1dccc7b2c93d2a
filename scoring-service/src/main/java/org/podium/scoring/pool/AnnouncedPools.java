package org.podium.scoring.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podium.kit.time.Ids;
import org.podium.rulebook.Contest.Cancellation;
import org.podium.rulebook.Contest.Merger;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.announcement.Announced;
import org.podium.scoring.pool.PoolMerger.State;

/**
 * What the announcements of a rulebook come to for the pools of a contest, as far as each has come (S1-28): what
 * {@link PoolClosing} and {@link PoolMerging} do once it is in force. Reads only.
 */
@ApplicationScoped
public class AnnouncedPools {
    private final PoolMergers mergers;

    AnnouncedPools(PoolMergers mergers) {
        this.mergers = mergers;
    }

    /**
     * A pool that is to be held in another.
     *
     * @param into absent while that pool is not open: a region that has had no entry
     * @param key of the pool that it is held in
     * @param state what became of the merger, or would if it were announced now
     * @param possible while it waits: whether the committee could adopt it
     */
    public record Held(Merger merger, UUID from, @Nullable UUID into, PoolKey key, State state, boolean possible) {}

    /** @param cancelled by pool */
    public record Outlook(Map<UUID, Cancellation> cancelled, List<Held> held) {
        /** The mergers that a pool is on either side of. */
        public List<Held> of(Pool pool) {
            return held.stream()
                    .filter(one -> one.from().equals(pool.id()) || pool.id().equals(one.into()))
                    .toList();
        }

        /** Whether its entries go to another. */
        public boolean givesUp(Pool pool) {
            return held.stream()
                    .anyMatch(one -> one.state() == State.DONE && one.from().equals(pool.id()));
        }

        public boolean waits(Pool pool) {
            return of(pool).stream().anyMatch(one -> one.state() == State.WAITING);
        }
    }

    /** One statement, however many pools. @param all pools of the contest */
    public Outlook of(UUID contest, List<Pool> all, Rulebook rulebook) {
        Map<PoolKey, Pool> open = all.stream().collect(Collectors.toMap(Pool::key, Function.identity()));
        Map<UUID, State> before =
                mergers.of(contest).stream().collect(Collectors.toMap(PoolMerger::from, PoolMerger::state));
        Map<UUID, Cancellation> cancelled = new HashMap<>();
        for (Pool pool : all) {
            Announced.covering(rulebook.contest(), pool.key().part())
                    .ifPresent(cancellation -> cancelled.put(pool.id(), cancellation));
        }
        List<Held> held = new ArrayList<>();
        for (Pool from : all) {
            Announced.merger(rulebook.contest(), from.key().part()).ifPresent(merger -> {
                PoolKey key = from.key().heldIn(merger);
                // what is not open yet would be opened for it, and is never stored from here
                Pool into = open.getOrDefault(key, new Pool(Ids.next(), contest, key));
                State state = before.getOrDefault(from.id(), PoolMerging.state(from, into));
                boolean lapses = state == State.WAITING
                        && (cancelled.containsKey(from.id()) || cancelled.containsKey(into.id()));
                held.add(new Held(
                        merger,
                        from.id(),
                        open.containsKey(key) ? into.id() : null,
                        key,
                        lapses ? State.KEPT : state,
                        PoolMerging.possible(from, into)));
            });
        }
        return new Outlook(cancelled, held);
    }
}
