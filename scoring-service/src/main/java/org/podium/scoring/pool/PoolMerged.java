package org.podium.scoring.pool;

import java.time.Instant;
import java.util.UUID;
import org.podium.kit.event.OutgoingEvent;

/** Data of {@code scoring.pool-merged.v1}. @param into the pool in which its entries compete; @param rule id of the merger */
public record PoolMerged(
        UUID poolId,
        UUID contestId,
        String stage,
        String region,
        String skill,
        String division,
        UUID into,
        String rule,
        Instant at) {

    public static OutgoingEvent event(Pool pool, UUID into, String rule, Instant at) {
        PoolKey key = pool.key();
        PoolMerged data = new PoolMerged(
                pool.id(), pool.contestId(), key.stage(), key.region(), key.skill(), key.division(), into, rule, at);
        return new OutgoingEvent(PoolHappened.TOPIC, pool.id().toString(), "scoring.pool-merged.v1", data);
    }
}
