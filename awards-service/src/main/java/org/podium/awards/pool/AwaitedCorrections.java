package org.podium.awards.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.podium.awards.entry.Entry;
import org.podium.kit.database.Database;

/**
 * Pools whose result is behind registration: who is disqualified holds awards there. Scoring publishes a corrected result by
 * itself; with that these awards give way, and the pool waits no more.
 */
@ApplicationScoped
public class AwaitedCorrections {
    private final Database database;

    AwaitedCorrections(Database database) {
        this.database = database;
    }

    private record Held(UUID pool, UUID entry) {}

    /** By pool, in one statement; a pool that waits for none is not among them. */
    public Map<UUID, AwaitedCorrection> of(UUID contest) {
        return database
                .query(
                        """
                        select distinct a.pool_id, a.entry_id
                        from award a join entry e on e.id = a.entry_id
                        where a.contest_id = ? and e.state = ? and a.pool_id is not null
                          and a.status not in ('REPLACED', 'REVOKED')
                        order by a.pool_id, a.entry_id
                        """,
                        row -> new Held(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                        contest,
                        Entry.DISQUALIFIED)
                .stream()
                .collect(Collectors.groupingBy(
                        Held::pool,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Held::entry, Collectors.toList()), AwaitedCorrection::of)));
    }
}
