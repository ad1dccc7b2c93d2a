package org.podium.scoring.pool;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.podium.kit.database.Database;

@ApplicationScoped
public class PoolEntries implements PanacheRepositoryBase<PoolEntry, PoolEntry.Key> {
    private final Database database;

    PoolEntries(Database database) {
        this.database = database;
    }

    /** Whether it has a code: asked of the table itself, since drawing follows pools and not the other way round. */
    boolean drawn(PoolEntry entry) {
        return database.first(
                        "select 1 from blind_code where pool_id = ? and entry_id = ?",
                        row -> true,
                        entry.poolId(),
                        entry.entryId())
                .isPresent();
    }

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
