package org.podium.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.podium.kit.database.Database;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.time.Ids;

/** Requests to tell the present state of a contest again, and how far each has come. */
@ApplicationScoped
public class Republications {
    private final Database database;
    private final Clock clock;

    Republications(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param topic that is being told; absent before the first and after the last
     * @param aggregates that have been told
     * @param failures aggregates that could not be told
     * @param failure the last of them, and why
     * @param finishedAt absent while it goes on
     */
    @Schema(name = "Republication")
    public record Republication(
            UUID id,
            UUID contestId,
            String requestedBy,
            Instant requestedAt,
            @Nullable String topic,
            long aggregates,
            long events,
            long failures,
            @Nullable String failure,
            @Nullable Instant finishedAt) {}

    /** A request that goes on. @param after the aggregate told last */
    record Open(
            UUID id,
            UUID contest,
            @Nullable String topic,
            @Nullable String after) {}

    /** In the caller's transaction; begins after its commit. */
    public Republication request(UUID contest, String by) {
        UUID id = Ids.next();
        database.update(
                "insert into republication (id, contest, requested_by, requested_at) values (?, ?, ?, ?)",
                id,
                contest,
                by,
                clock.instant());
        return find(id).orElseThrow();
    }

    public Optional<Republication> find(UUID id) {
        return database.first("select * from republication where id = ?", Republications::read, id);
    }

    public List<Republication> of(UUID contest, PageRequest page) {
        return database.query(
                "select * from republication where contest = ? and id > ? order by id limit ?",
                Republications::read,
                contest,
                page.afterId(),
                page.fetch());
    }

    Optional<Open> oldest() {
        return database.first(
                "select id, contest, topic, after from republication where finished_at is null order by id limit 1",
                row -> new Open(
                        row.getObject("id", UUID.class),
                        row.getObject("contest", UUID.class),
                        row.getString("topic"),
                        row.getString("after")));
    }

    /** @return false where another instance has gone on from there, and this one must not */
    boolean moved(Open from, @Nullable String topic, @Nullable String after) {
        return database.update(
                        "update republication set topic = ?, after = ? where id = ? and finished_at is null"
                                + " and topic is not distinct from ? and after is not distinct from ?",
                        topic,
                        after,
                        from.id(),
                        from.topic(),
                        from.after())
                == 1;
    }

    void told(UUID id, int events) {
        database.update(
                "update republication set aggregates = aggregates + 1, events = events + ? where id = ?", events, id);
    }

    void failed(UUID id, String failure) {
        database.update(
                "update republication set failures = failures + 1, failure = ? where id = ?",
                CloudEvents.storable(failure),
                id);
    }

    void finished(Open from) {
        database.update(
                "update republication set topic = null, after = null, finished_at = ? where id = ?"
                        + " and topic is not distinct from ? and after is not distinct from ?",
                clock.instant(),
                from.id(),
                from.topic(),
                from.after());
    }

    private static Republication read(ResultSet row) throws SQLException {
        return new Republication(
                row.getObject("id", UUID.class),
                row.getObject("contest", UUID.class),
                row.getString("requested_by"),
                Database.instant(row, "requested_at"),
                row.getString("topic"),
                row.getLong("aggregates"),
                row.getLong("events"),
                row.getLong("failures"),
                row.getString("failure"),
                Database.instantOrNull(row, "finished_at"));
    }
}
