package org.podium.scoring.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.CurrentState;
import org.podium.kit.event.OutgoingEvent;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolEntries;
import org.podium.scoring.pool.PoolHappened;
import org.podium.scoring.pool.PoolMerged;
import org.podium.scoring.pool.PoolMerging;
import org.podium.scoring.pool.Pools;

/** Pools told again: that they were drawn, frozen, decoded, and merged or kept apart, as far as they have come. */
@ApplicationScoped
class CurrentPools implements CurrentState {
    private final Pools pools;
    private final PoolEntries entries;
    private final Draws draws;
    private final PoolMerging merging;

    CurrentPools(Pools pools, PoolEntries entries, Draws draws, PoolMerging merging) {
        this.pools = pools;
        this.entries = entries;
        this.draws = draws;
        this.merging = merging;
    }

    @Override
    public String topic() {
        return PoolHappened.TOPIC;
    }

    @Override
    public List<String> aggregates(UUID contest, @Nullable String after, int limit) {
        return pools.idsOf(contest, after == null ? null : UUID.fromString(after), limit);
    }

    @Override
    public List<OutgoingEvent> tell(String id) {
        Pool pool = pools.findById(UUID.fromString(id));
        List<OutgoingEvent> events = new ArrayList<>();
        if (pool == null) {
            return events;
        }
        draws.of(pool.id()).forEach(draw -> events.add(PoolHappened.drawnBefore(pool, draw.entries(), draw.drawnAt())));
        int field = entries.in(pool.id()).size();
        Instant frozen = pool.frozenAt();
        if (frozen != null) {
            events.add(PoolHappened.frozen(pool, field, frozen));
        }
        Instant decoded = pool.decodedAt();
        if (decoded != null) {
            events.add(PoolHappened.decoded(pool, field, decoded));
        }
        UUID into = pool.mergedInto();
        String rule = pool.closedBy();
        Instant closed = pool.closedAt();
        if (into != null && rule != null && closed != null) {
            events.add(PoolMerged.event(pool, into, rule, closed));
        }
        merging.kept(pool).ifPresent(events::add);
        return events;
    }
}
