package org.podium.scoring.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.database.Database;

/** Pools with their counts, in one statement for a whole contest. */
@ApplicationScoped
class PoolViews {
    private static final String SELECT = """
            select p.*,
              (select count(*) from pool_entry e where e.pool_id = p.id and e.status = 'IN') as entries,
              (select count(*) from pool_entry e where e.pool_id = p.id and e.status = 'IN' and not exists
                (select from blind_code b where b.pool_id = p.id and b.entry_id = e.entry_id)) as undrawn,
              (select count(*) from pool_entry e where e.pool_id = p.id and e.status = 'LATE') as late,
              (select count(*) from sheet s where s.pool_id = p.id and s.status = 'CONFIRMED'
                and not s.withdrawn) as confirmed,
              r.number as result, r.kind as result_kind
            from pool p
            left join lateral
              (select number, kind from result where pool_id = p.id order by number desc limit 1) r on true
            """;

    private final Database database;

    PoolViews(Database database) {
        this.database = database;
    }

    /** @param region empty for the pools of stages that are not held per region; what is null is not limited */
    record Filter(
            @Nullable String stage,
            @Nullable String region,
            @Nullable String skill,
            @Nullable String division) {}

    List<PoolView> of(UUID contest, Filter filter) {
        return database.query(
                SELECT + """
                where p.contest_id = ? and p.stage = coalesce(?, p.stage) and p.region = coalesce(?, p.region)
                  and p.skill = coalesce(?, p.skill) and p.division = coalesce(?, p.division)
                order by p.stage, p.region, p.skill, p.division""",
                PoolViews::view,
                contest,
                filter.stage(),
                filter.region(),
                filter.skill(),
                filter.division());
    }

    Optional<PoolView> one(UUID pool) {
        return database.first(SELECT + "where p.id = ?", PoolViews::view, pool);
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
                Database.instantOrNull(row, "frozen_at"),
                Database.instantOrNull(row, "decoded_at"),
                row.getObject("result", Integer.class),
                row.getString("result_kind"));
    }
}
