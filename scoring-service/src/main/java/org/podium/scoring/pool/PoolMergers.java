package org.podium.scoring.pool;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class PoolMergers implements PanacheRepositoryBase<PoolMerger, UUID> {
    /** What became of every merger in a contest. */
    List<PoolMerger> of(UUID contest) {
        return list("from PoolMerger m where m.fromPool in (select p.id from Pool p where p.contestId = ?1)", contest);
    }

    /** Those that concern a pool and wait for a decision. */
    public List<PoolMerger> waiting(UUID pool) {
        return list(
                "state = ?1 and (fromPool = ?2 or intoPool = ?2) order by fromPool", PoolMerger.State.WAITING, pool);
    }
}
