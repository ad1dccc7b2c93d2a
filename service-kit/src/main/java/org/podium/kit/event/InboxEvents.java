package org.podium.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.database.Database;

/**
 * The inbox tables: how far each aggregate has been followed ({@code inbox_position}), and its events
 * ({@code inbox_event}). The data of an event is kept only while it is waiting or parked.
 */
@ApplicationScoped
class InboxEvents {
    enum State {
        HANDLED,
        IGNORED,
        WAITING,
        PARKED
    }

    /** An event that is in the way or waits for another. */
    record Stored(ReceivedEvent event, State state, int attempts) {}

    private static final String COLUMNS =
            "event_id, topic, aggregate_id, sequence, type, source, occurred_at, data, state, attempts";

    private final Database database;

    InboxEvents(Database database) {
        this.database = database;
    }

    /** The sequence handled last; holds the row until the end of the transaction. */
    long lock(String topic, String aggregateId) {
        database.update("""
                insert into inbox_position (topic, aggregate_id, sequence) values (?, ?, 0)
                on conflict (topic, aggregate_id) do nothing""", topic, aggregateId);
        return database.first(
                        "select sequence from inbox_position where topic = ? and aggregate_id = ? for update",
                        row -> row.getLong(1),
                        topic,
                        aggregateId)
                .orElseThrow();
    }

    void done(ReceivedEvent event, State state) {
        database.update(
                """
                insert into inbox_event (event_id, topic, aggregate_id, sequence, type, source, occurred_at, state, handled_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, now())
                on conflict (event_id) do update set state = excluded.state, handled_at = now(), data = null,
                  reason = null, waits_for_topic = null, waits_for_aggregate = null""",
                event.envelope().id(),
                event.topic(),
                event.aggregateId(),
                event.sequence(),
                event.envelope().type(),
                event.envelope().source(),
                event.envelope().time(),
                state.name());
        database.update(
                "update inbox_position set sequence = ?, handled_at = now() where topic = ? and aggregate_id = ?",
                event.sequence(),
                event.topic(),
                event.aggregateId());
    }

    /** Keeps an event for later, with its data; changes only why it is kept where it is kept already. */
    void keep(ReceivedEvent event, State state, String reason, @Nullable ParentUnknown parent) {
        database.update(
                """
                insert into inbox_event (event_id, topic, aggregate_id, sequence, type, source, occurred_at, data, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""",
                event.envelope().id(),
                event.topic(),
                event.aggregateId(),
                event.sequence(),
                event.envelope().type(),
                event.envelope().source(),
                event.envelope().time(),
                event.data() == null ? "null" : event.data(),
                state.name());
        database.update(
                """
                update inbox_event set state = ?, reason = ?, waits_for_topic = ?, waits_for_aggregate = ?,
                  attempts = attempts + 1
                where event_id = ? and state in ('WAITING', 'PARKED')""",
                state.name(),
                CloudEvents.storable(reason),
                parent == null ? null : parent.topic(),
                parent == null ? null : parent.aggregateId(),
                event.envelope().id());
    }

    Optional<Stored> at(String topic, String aggregateId, long sequence) {
        return database.first(
                "select " + COLUMNS + " from inbox_event where topic = ? and aggregate_id = ? and sequence = ?",
                InboxEvents::stored,
                topic,
                aggregateId,
                sequence);
    }

    Optional<Stored> byId(UUID id) {
        return database.first("select " + COLUMNS + " from inbox_event where event_id = ?", InboxEvents::stored, id);
    }

    /** Aggregates with a stored event that may go on now that this one has moved; itself among them if its next is stored. */
    List<Aggregate> followersOf(Aggregate moved) {
        return database.query(
                """
                select topic, aggregate_id from inbox_event
                where state = 'WAITING' and waits_for_topic = ? and waits_for_aggregate = ?
                union
                select e.topic, e.aggregate_id from inbox_event e
                join inbox_position p on p.topic = e.topic and p.aggregate_id = e.aggregate_id
                  and e.sequence = p.sequence + 1
                where p.topic = ? and p.aggregate_id = ? and e.state = 'WAITING'""",
                row -> new Aggregate(row.getString(1), row.getString(2)),
                moved.topic(),
                moved.id(),
                moved.topic(),
                moved.id());
    }

    /** Aggregates whose next event is stored and waits: it may be that its parent came while it was being stored. */
    List<Aggregate> ready(int limit) {
        return database.query("""
                select w.topic, w.aggregate_id from inbox_event w
                join inbox_position own on own.topic = w.topic and own.aggregate_id = w.aggregate_id
                  and own.sequence + 1 = w.sequence
                left join inbox_position parent
                  on parent.topic = w.waits_for_topic and parent.aggregate_id = w.waits_for_aggregate
                where w.state = 'WAITING' and (w.waits_for_topic is null or parent.sequence > 0)
                order by w.attempts, w.received_at limit ?""", row -> new Aggregate(row.getString(1), row.getString(2)), limit);
    }

    long count(State state) {
        return database.first("select count(*) from inbox_event where state = ?", row -> row.getLong(1), state.name())
                .orElse(0L);
    }

    int purge(Duration keep) {
        return database.update("""
                delete from inbox_event where state in ('HANDLED', 'IGNORED')
                  and handled_at < now() - ? * interval '1 second'""", keep.toSeconds());
    }

    private static Stored stored(ResultSet row) throws SQLException {
        EventEnvelope envelope = new EventEnvelope(
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("source"),
                row.getString("topic"),
                row.getString("aggregate_id"),
                row.getLong("sequence"),
                Database.instant(row, "occurred_at"));
        return new Stored(
                new ReceivedEvent(envelope, row.getString("data")),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"));
    }
}
