package org.podium.scoring.pool;

import java.time.Instant;
import java.util.UUID;
import org.podium.kit.event.OutgoingEvent;

/** Data of {@code scoring.pool-drawn.v1}, {@code scoring.pool-frozen.v1} and {@code scoring.pool-decoded.v1}. */
public record PoolHappened(
        UUID poolId,
        UUID contestId,
        String stage,
        String region,
        String skill,
        String division,
        int entries,
        Instant at) {
    public static final String TOPIC = "scoring.pools";

    public static OutgoingEvent drawn(Pool pool, int entries, Instant at) {
        return event("scoring.pool-drawn.v1", pool, entries, at);
    }

    public static OutgoingEvent frozen(Pool pool, int entries, Instant at) {
        return event("scoring.pool-frozen.v1", pool, entries, at);
    }

    public static OutgoingEvent decoded(Pool pool, int entries, Instant at) {
        return event("scoring.pool-decoded.v1", pool, entries, at);
    }

    private static OutgoingEvent event(String type, Pool pool, int entries, Instant at) {
        PoolKey key = pool.key();
        PoolHappened data = new PoolHappened(
                pool.id(), pool.contestId(), key.stage(), key.region(), key.skill(), key.division(), entries, at);
        return new OutgoingEvent(TOPIC, pool.id().toString(), type, data);
    }
}
