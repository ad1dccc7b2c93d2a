package org.podium.awards.pool;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.podium.kit.database.Database;
import org.podium.kit.paging.Keyset;
import org.podium.kit.problem.ProblemException;

@ApplicationScoped
public class Pools implements PanacheRepositoryBase<Pool, UUID> {
    private final Database database;

    Pools(Database database) {
        this.database = database;
    }

    /** @throws ProblemException 404 that asks to come again: its result may be on its way */
    public Pool known(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    /** The answer for a pool that is not there, or not for whoever asks. */
    public static ProblemException unknown(UUID id) {
        return ProblemException.notKnownYet("pool " + id);
    }

    public List<Pool> of(UUID contest) {
        return list("contest = ?1 order by skill, division, id", contest);
    }

    /** By skill and division, then by id: {@link PoolFilter#position}. */
    List<Pool> page(Keyset wanted, int limit) {
        return find(wanted.text(), wanted.values()).page(0, limit).list();
    }

    /** Ids of the pools whose outcome was told. */
    List<String> decided(UUID contest, UUID after, int limit) {
        return find("contest = ?1 and outcome is not null and id > ?2 order by id", contest, after)
                .page(0, limit)
                .stream()
                .map(pool -> pool.id().toString())
                .toList();
    }

    /** In the order in which they are told. */
    public List<UUID> entriesOf(Pool pool) {
        return database.query(
                "select entry_id from pool_entry where pool_id = ? order by entry_id",
                row -> row.getObject(1, UUID.class),
                pool.id());
    }

    /** Nothing but ids: for whoever is going to wait for the contest's row, and reads the pools as they are after that. */
    public List<UUID> idsWithEntry(UUID entry) {
        return database.query(
                "select pool_id from pool_entry where entry_id = ?", row -> row.getObject(1, UUID.class), entry);
    }

    public List<Pool> withEntry(UUID entry) {
        var ids = idsWithEntry(entry);
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
    }

    /** Remembers whose result this is, from the rows that are kept. */
    void remember(Pool pool) {
        database.update("delete from pool_entry where pool_id = ?", pool.id());
        database.update("""
                insert into pool_entry (pool_id, entry_id)
                select p.pool_id, (r ->> 'entryId')::uuid
                from result_part p, jsonb_array_elements(p.rows) r
                where p.pool_id = ? and p.version = ?
                on conflict do nothing
                """, pool.id(), pool.resultVersion());
    }
}
