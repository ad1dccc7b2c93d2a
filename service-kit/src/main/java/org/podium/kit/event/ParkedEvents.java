package org.podium.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.database.Database;
import org.podium.kit.paging.PageRequest;

/** Events that are not handled yet, as an operator sees them. */
@ApplicationScoped
class ParkedEvents {
    /**
     * @param state PARKED: failed for good; WAITING: for an earlier event, for a parent, or behind a parked one
     * @param data only when one event is looked at
     */
    public record ParkedEvent(
            UUID id,
            String type,
            String source,
            String topic,
            String aggregateId,
            long sequence,
            Instant time,
            String state,
            @Nullable String reason,
            int attempts,
            Instant receivedAt,
            @Nullable String data) {}

    private static final String COLUMNS =
            "event_id, type, source, topic, aggregate_id, sequence, occurred_at, state, reason, attempts, received_at";

    private final Database database;

    ParkedEvents(Database database) {
        this.database = database;
    }

    /** Oldest first. */
    List<ParkedEvent> list(String state, PageRequest page) {
        UUID after = page.after() == null ? new UUID(0, 0) : page.after().uuid(0);
        return database.query(
                "select " + COLUMNS + ", null as data from inbox_event where state = ? and event_id > ?"
                        + " order by event_id limit ?",
                ParkedEvents::read,
                state,
                after,
                page.fetch());
    }

    Optional<ParkedEvent> find(UUID id) {
        return database.first(
                "select " + COLUMNS + ", data from inbox_event where event_id = ? and state in ('PARKED', 'WAITING')",
                ParkedEvents::read,
                id);
    }

    private static ParkedEvent read(ResultSet row) throws SQLException {
        return new ParkedEvent(
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("source"),
                row.getString("topic"),
                row.getString("aggregate_id"),
                row.getLong("sequence"),
                Database.instant(row, "occurred_at"),
                row.getString("state"),
                row.getString("reason"),
                row.getInt("attempts"),
                Database.instant(row, "received_at"),
                row.getString("data"));
    }
}
