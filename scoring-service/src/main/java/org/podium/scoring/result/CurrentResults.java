package org.podium.scoring.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.CurrentState;
import org.podium.kit.event.OutgoingEvent;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.Pools;

/** The results of a pool told again: every version in its order, each with its parts first. */
@ApplicationScoped
class CurrentResults implements CurrentState {
    private final Pools pools;
    private final Results results;
    private final ResultRows rows;
    private final Publishing publishing;

    CurrentResults(Pools pools, Results results, ResultRows rows, Publishing publishing) {
        this.pools = pools;
        this.results = results;
        this.rows = rows;
        this.publishing = publishing;
    }

    @Override
    public String topic() {
        return ResultPart.TOPIC;
    }

    @Override
    public List<String> aggregates(UUID contest, @Nullable String after, int limit) {
        return pools.idsOf(contest, after == null ? null : UUID.fromString(after), limit);
    }

    @Override
    public List<OutgoingEvent> tell(String id) {
        Pool pool = pools.findById(UUID.fromString(id));
        if (pool == null) {
            return List.of();
        }
        return results.of(pool.id()).stream()
                .flatMap(result -> publishing.events(pool, result, rows.of(result)).stream())
                .toList();
    }
}
