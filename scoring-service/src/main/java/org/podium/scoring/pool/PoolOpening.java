package org.podium.scoring.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.podium.kit.time.Ids;
import org.podium.rulebook.Rulebook;
import org.podium.scoring.contest.ContestFollowed;

/**
 * Opens a pool for each skill, division and stage of a contest as soon as its rulebook says so. A stage held per region
 * gets the pools of a region with that region's first entry: the rulebook does not list the regions.
 */
@ApplicationScoped
class PoolOpening {
    private final Pools pools;

    PoolOpening(Pools pools) {
        this.pools = pools;
    }

    void onFollowed(@Observes ContestFollowed followed) {
        var contest = followed.contest().id();
        Set<PoolKey> open = pools.of(contest).stream().map(Pool::key).collect(Collectors.toSet());
        for (PoolKey key : keys(followed.rulebook())) {
            if (!open.contains(key)) {
                pools.persist(new Pool(Ids.next(), contest, key));
            }
        }
    }

    static List<PoolKey> keys(Rulebook rulebook) {
        List<PoolKey> keys = new ArrayList<>();
        for (var stage : rulebook.contest().stages()) {
            if (stage.regional()) {
                continue;
            }
            for (var skill : rulebook.contest().skills()) {
                for (var division : rulebook.contest().divisions()) {
                    keys.add(new PoolKey(stage.name(), "", skill.name(), division.name()));
                }
            }
        }
        return keys;
    }
}
