package org.podium.scoring.pool;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class PoolEntries implements PanacheRepositoryBase<PoolEntry, PoolEntry.Key> {
    public List<PoolEntry> all(UUID pool) {
        return list("poolId = ?1 order by reference, entryId", pool);
    }

    /** Where an entry stands or stood. */
    public List<PoolEntry> of(UUID entry) {
        return list("entryId", entry);
    }

    /** Those of these entries that stand or stood in the pool. */
    public List<PoolEntry> of(UUID pool, Collection<UUID> ids) {
        return list("poolId = ?1 and entryId in ?2", pool, ids);
    }

    /** Those who count: neither withdrawn before the start nor too late. */
    public List<PoolEntry> in(UUID pool) {
        return list("poolId = ?1 and status = ?2 order by entryId", pool, Standing.IN);
    }
}
