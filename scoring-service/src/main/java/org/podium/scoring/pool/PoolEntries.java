package org.podium.scoring.pool;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.podium.kit.database.Database;
import org.podium.kit.paging.Keyset;
import org.podium.kit.paging.Keyset.Column;
import org.podium.kit.paging.PageRequest;

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

    /** Whether a supervisor has called it, be it that nobody came; asked of the table itself for the same reason. */
    boolean called(PoolEntry entry) {
        return database.first(
                        "select 1 from attendance where pool_id = ? and entry_id = ? limit 1",
                        row -> true,
                        entry.poolId(),
                        entry.entryId())
                .isPresent();
    }

    /** By reference, as they were entered: an order that has nothing of the draw or of the codes. */
    List<PoolEntry> page(UUID pool, PoolEntryFilter filter, PageRequest page) {
        Keyset keyset = filter.within(pool).inOrder(page, Column.text("e.reference"), Column.id("e.entry_id"));
        NativeQuery<PoolEntry> query = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select e.* from pool_entry e where " + keyset.text(), PoolEntry.class);
        keyset.values().forEach(query::setParameter);
        return query.setMaxResults(page.fetch()).list();
    }

    /** Where an entry stands or stood. */
    public List<PoolEntry> of(UUID entry) {
        return list("entryId", entry);
    }

    /** Those of these entries that stand or stood in the pool. */
    public List<PoolEntry> of(UUID pool, Collection<UUID> ids) {
        return list("poolId = ?1 and entryId in ?2", pool, ids);
    }

    /** The same in several pools. */
    public List<PoolEntry> of(Collection<UUID> pools, Collection<UUID> ids) {
        return list("poolId in ?1 and entryId in ?2", pools, ids);
    }

    /** Those who count: neither withdrawn before the start nor too late. */
    public List<PoolEntry> in(UUID pool) {
        return in(List.of(pool));
    }

    public List<PoolEntry> in(Collection<UUID> pools) {
        return list("poolId in ?1 and status = ?2 order by entryId", pools, Standing.IN);
    }
}
