package org.podium.awards.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.podium.kit.database.Database;

/** The rows of results, part by part as they came; the same part again changes nothing. */
@ApplicationScoped
public class ResultParts {
    private static final TypeReference<List<ResultTold.Row>> ROWS = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper json;

    ResultParts(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void keep(ResultTold.Part part) {
        database.update(
                "insert into result_part (pool_id, version, part, rows) values (?, ?, ?, ?::jsonb) on conflict do nothing",
                part.poolId(),
                part.version(),
                part.part(),
                write(part.rows()));
    }

    /** All rows of a result version, in the order of its parts. */
    public List<ResultTold.Row> rowsOf(UUID pool, int version) {
        var rows = new ArrayList<ResultTold.Row>();
        database.query(
                        "select rows from result_part where pool_id = ? and version = ? order by part",
                        row -> read(row.getString(1)),
                        pool,
                        version)
                .forEach(rows::addAll);
        return rows;
    }

    /** The rows of the latest result of every pool of a contest, by pool. */
    public Map<UUID, List<ResultTold.Row>> latestOf(UUID contest) {
        var rows = new HashMap<UUID, List<ResultTold.Row>>();
        database.query("""
                        select r.pool_id, r.rows from result_part r
                        join pool p on p.id = r.pool_id and p.result_version = r.version
                        where p.contest_id = ? order by r.pool_id, r.part""", row -> Map.entry(row.getObject(1, UUID.class), read(row.getString(2))), contest)
                .forEach(part -> rows.computeIfAbsent(part.getKey(), pool -> new ArrayList<>())
                        .addAll(part.getValue()));
        return rows;
    }

    /** What an earlier version said is scoring's to keep; here it would only be more to erase. */
    public void forgetBefore(UUID pool, int version) {
        database.update("delete from result_part where pool_id = ? and version < ?", pool, version);
    }

    private String write(List<ResultTold.Row> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ResultTold.Row> read(String rows) {
        try {
            return json.readValue(rows, ROWS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
