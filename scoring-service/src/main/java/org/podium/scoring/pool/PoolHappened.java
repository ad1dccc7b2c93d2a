package org.podium.scoring.pool;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.OutgoingEvent;

/**
 * Data of {@code scoring.pool-drawn.v1}, {@code scoring.pool-frozen.v1} and {@code scoring.pool-decoded.v1}.
 *
 * @param drawn of a draw: who got a code in it, in the order of their ids, which were made before anybody drew: the order of
 *     the table would tell numbers, and with them workstations. Absent where a draw is told again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PoolHappened(
        UUID poolId,
        UUID contestId,
        String stage,
        String region,
        String skill,
        String division,
        int entries,
        @Nullable List<UUID> drawn,
        Instant at) {
    public static final String TOPIC = "scoring.pools";
    private static final String DRAWN = "scoring.pool-drawn.v1";

    /** @param who has a code since this draw, in whatever order */
    public static OutgoingEvent drawn(Pool pool, int entries, List<UUID> who, Instant at) {
        return event(DRAWN, pool, entries, who.stream().sorted().toList(), at);
    }

    /** A draw of before. */
    public static OutgoingEvent drawnBefore(Pool pool, int entries, Instant at) {
        return event(DRAWN, pool, entries, null, at);
    }

    public static OutgoingEvent frozen(Pool pool, int entries, Instant at) {
        return event("scoring.pool-frozen.v1", pool, entries, null, at);
    }

    public static OutgoingEvent decoded(Pool pool, int entries, Instant at) {
        return event("scoring.pool-decoded.v1", pool, entries, null, at);
    }

    private static OutgoingEvent event(String type, Pool pool, int entries, @Nullable List<UUID> drawn, Instant at) {
        PoolKey key = pool.key();
        PoolHappened data = new PoolHappened(
                pool.id(),
                pool.contestId(),
                key.stage(),
                key.region(),
                key.skill(),
                key.division(),
                entries,
                drawn,
                at);
        return new OutgoingEvent(TOPIC, pool.id().toString(), type, data);
    }
}
