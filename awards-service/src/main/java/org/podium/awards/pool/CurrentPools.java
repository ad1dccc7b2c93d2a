package org.podium.awards.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.CurrentState;
import org.podium.kit.event.OutgoingEvent;

/** What each pool leads to, told again; nothing of a pool with a provisional result only. */
@ApplicationScoped
class CurrentPools implements CurrentState {
    private final Pools pools;

    CurrentPools(Pools pools) {
        this.pools = pools;
    }

    @Override
    public String topic() {
        return PoolTold.TOPIC;
    }

    @Override
    public List<String> aggregates(UUID contest, @Nullable String after, int limit) {
        return pools.decided(contest, CurrentState.goesOnAfter(after), limit);
    }

    @Override
    public List<OutgoingEvent> tell(String id) {
        var pool = pools.findById(UUID.fromString(id));
        var outcome = pool == null ? null : pool.outcome();
        var sentence = pool == null ? null : pool.sentence();
        if (pool == null || outcome == null || sentence == null) return List.of();
        return List.of(PoolTold.decided(pool, outcome, sentence, pools.entriesOf(pool)));
    }
}
