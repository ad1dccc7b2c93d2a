package org.podium.scoring.pool;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class PoolMergers implements PanacheRepositoryBase<PoolMerger, UUID> {
    /** Those that concern a pool and wait for a decision. */
    public List<PoolMerger> waiting(UUID pool) {
        return list(
                "state = ?1 and (fromPool = ?2 or intoPool = ?2) order by fromPool", PoolMerger.State.WAITING, pool);
    }
}
