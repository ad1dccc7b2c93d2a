package org.podium.scoring.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.podium.kit.database.Database;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.PageRequest;

/** Pools with their counts, in one statement for a whole contest. */
@ApplicationScoped
public class PoolViews {
    /**
     * The version in force, where it would rank or award a pool that is drawn and not frozen by other rules, and nobody has
     * decided on it yet. An amendment that leaves the chapters of scoring and awards as they are (a date, an address) asks
     * nobody; a merger with a pool that was drawn does.
     */
    private static final String AMENDMENT = """
            case when p.status in ('DRAWN', 'MARKING') and p.closed_by is null
              and c.rulebook_version > p.rulebook_version
              and not exists (select from amendment_decision d
                where d.pool_id = p.id and d.rulebook_version = c.rulebook_version)
              and (exists (select from pool_merger m
                  where m.state = 'WAITING' and p.id in (m.from_pool, m.into_pool))
                or exists (select from contest_rulebook drawn, contest_rulebook now
                where drawn.contest_id = c.id and drawn.version = p.rulebook_version
                  and now.contest_id = c.id and now.version = c.rulebook_version
                  and (drawn.rulebook::jsonb -> 'scoring' is distinct from now.rulebook::jsonb -> 'scoring'
                    or drawn.rulebook::jsonb -> 'awards' is distinct from now.rulebook::jsonb -> 'awards')))
            then c.rulebook_version end""";

    private static final String SELECT = """
            select p.*,
              %s as amendment,
              (select count(*) from pool_entry e where e.pool_id = p.id and e.status = 'IN') as entries,
              (select count(*) from pool_entry e where e.pool_id = p.id and e.status = 'IN' and not exists
                (select from blind_code b where b.pool_id = p.id and b.entry_id = e.entry_id)) as undrawn,
              (select count(*) from pool_entry e where e.pool_id = p.id and e.status = 'LATE') as late,
              (select count(*) from sheet s where s.pool_id = p.id and s.status = 'CONFIRMED'
                and not s.withdrawn) as confirmed,
              r.number as result, r.kind as result_kind
            from pool p
            join contest c on c.id = p.contest_id
            left join lateral
              (select number, kind from result where pool_id = p.id order by number desc limit 1) r on true
            """.formatted(AMENDMENT);

    private final Database database;

    PoolViews(Database database) {
        this.database = database;
    }

    /** @param published only those that have a result */
    List<PoolView> page(UUID contest, PoolFilter filter, boolean published, PageRequest page) {
        Cursor after = page.after();
        if (after != null) {
            after.requireParts(4);
        }
        return database.query(
                SELECT + """
                where p.contest_id = ? and (p.stage, p.region, p.skill, p.division) > (?, ?, ?, ?)
                  and p.stage = coalesce(?, p.stage) and p.region = coalesce(?, p.region)
                  and p.skill = coalesce(?, p.skill) and p.division = coalesce(?, p.division)
                  and p.status = coalesce(?, p.status) and (r.number is not null or not ?)
                order by p.stage, p.region, p.skill, p.division limit ?""",
                PoolViews::view,
                contest,
                after == null ? "" : after.text(0),
                after == null ? "" : after.text(1),
                after == null ? "" : after.text(2),
                after == null ? "" : after.text(3),
                filter.stage,
                filter.region,
                filter.skill,
                filter.division,
                filter.status == null ? null : filter.status.name(),
                published,
                page.fetch());
    }

    static Cursor position(PoolView view) {
        return Cursor.of(view.stage(), view.region(), view.skill(), view.division());
    }

    Optional<PoolView> one(UUID pool) {
        return database.first(SELECT + "where p.id = ?", PoolViews::view, pool);
    }

    /** The amended version that waits for a decision about this pool, if one does. */
    public Optional<Integer> amendment(Pool pool) {
        return database.query(
                        "select " + AMENDMENT + " from pool p join contest c on c.id = p.contest_id where p.id = ?",
                        row -> Optional.ofNullable(row.getObject(1, Integer.class)),
                        pool.id())
                .getFirst();
    }

    private static PoolView view(ResultSet row) throws SQLException {
        return new PoolView(
                row.getObject("id", UUID.class),
                row.getObject("contest_id", UUID.class),
                row.getString("stage"),
                row.getString("region"),
                row.getString("skill"),
                row.getString("division"),
                PoolStatus.valueOf(row.getString("status")),
                row.getInt("entries"),
                row.getInt("undrawn"),
                row.getInt("late"),
                row.getInt("confirmed"),
                row.getObject("rulebook_version", Integer.class),
                row.getObject("amendment", Integer.class),
                Database.instantOrNull(row, "frozen_at"),
                Database.instantOrNull(row, "decoded_at"),
                row.getObject("result", Integer.class),
                row.getString("result_kind"),
                row.getString("closed_by"),
                Database.instantOrNull(row, "closed_at"),
                row.getObject("merged_into", UUID.class));
    }
}
