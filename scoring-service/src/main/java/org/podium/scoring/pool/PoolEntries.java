package org.podium.scoring.pool;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** Those who count: neither withdrawn before the start nor too late. */
    public List<PoolEntry> in(UUID pool) {
        return list("poolId = ?1 and status = ?2 order by entryId", pool, Standing.IN);
    }
}
