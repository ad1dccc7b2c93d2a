package org.podium.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.podium.kit.database.Database;
import org.podium.kit.json.EventJson;
import org.podium.kit.json.JsonDoesNotFit;

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

    private static final Logger LOG = Logger.getLogger(InboxEvents.class);
    private static final String COLUMNS =
            "event_id, topic, aggregate_id, sequence, type, source, occurred_at, data, state, restated_from, attempts";

    private final Database database;
    private final EventJson json;

    InboxEvents(Database database, EventJson json) {
        this.database = database;
        this.json = json;
    }

    /**
     * How far an aggregate has been followed.
     *
     * @param sequence handled last
     * @param begunAt handled first: 1, or where an owner told again what had been missed
     */
    record Position(long sequence, long begunAt) {}

    /** Holds the row until the end of the transaction. */
    Position lock(String topic, String aggregateId) {
        database.update("""
                insert into inbox_position (topic, aggregate_id, sequence) values (?, ?, 0)
                on conflict (topic, aggregate_id) do nothing""", topic, aggregateId);
        return database.first(
                        "select sequence, begun_at from inbox_position where topic = ? and aggregate_id = ? for update",
                        row -> new Position(row.getLong(1), row.getLong(2)),
                        topic,
                        aggregateId)
                .orElseThrow();
    }

    /** What came before is not waited for any more: the event tells all of it. */
    void begin(ReceivedEvent event) {
        database.update(
                "delete from inbox_event where topic = ? and aggregate_id = ? and sequence < ? and state in ('WAITING', 'PARKED')",
                event.topic(),
                event.aggregateId(),
                event.sequence());
        database.update(
                "update inbox_position set begun_at = ? where topic = ? and aggregate_id = ?",
                event.sequence(),
                event.topic(),
                event.aggregateId());
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

    /** An operator gave it up: it is not handled, its data is not kept, and the operator's reason stands where its own stood. */
    void giveUp(ReceivedEvent event, String reason) {
        database.update(
                """
                update inbox_event set state = ?, handled_at = now(), data = null, reason = ?, waits_for_topic = null,
                  waits_for_aggregate = null
                where event_id = ?""",
                State.IGNORED.name(),
                CloudEvents.storable(reason),
                event.envelope().id());
    }

    /** Keeps an event for later, with its data; changes only why it is kept where it is kept already. */
    void keep(ReceivedEvent event, State state, String reason, @Nullable ParentUnknown parent) {
        database.update(
                """
                insert into inbox_event
                  (event_id, topic, aggregate_id, sequence, type, source, occurred_at, restated_from, data, state, contest)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""",
                event.envelope().id(),
                event.topic(),
                event.aggregateId(),
                event.sequence(),
                event.envelope().type(),
                event.envelope().source(),
                event.envelope().time(),
                event.envelope().restatedFrom(),
                event.data() == null ? "null" : event.data(),
                state.name(),
                contestOf(event));
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

    /** the one field that all events of the house have */
    record OfContest(@Nullable UUID contestId) {}

    private @Nullable UUID contestOf(ReceivedEvent event) {
        String data = event.data();
        if (data == null) {
            return null;
        }
        try {
            OfContest named = json.read(data, OfContest.class);
            return named == null ? null : named.contestId();
        } catch (JsonDoesNotFit foreign) {
            LOG.debugf("%s names no contest: %s", event.envelope().id(), foreign.getMessage());
            return null;
        }
    }

    Optional<Stored> at(String topic, String aggregateId, long sequence) {
        return database.first(
                "select " + COLUMNS + " from inbox_event where topic = ? and aggregate_id = ? and sequence = ?",
                InboxEvents::stored,
                topic,
                aggregateId,
                sequence);
    }

    /** The first stored event at which one can begin though those before it are missing. */
    Optional<Stored> beginning(String topic, String aggregateId, long after) {
        return database.first(
                "select " + COLUMNS + " from inbox_event where topic = ? and aggregate_id = ? and sequence > ?"
                        + " and restated_from = sequence order by sequence limit 1",
                InboxEvents::stored,
                topic,
                aggregateId,
                after);
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
                  and (own.sequence + 1 = w.sequence or w.restated_from = w.sequence)
                left join inbox_position parent
                  on parent.topic = w.waits_for_topic and parent.aggregate_id = w.waits_for_aggregate
                where w.state = 'WAITING' and (w.waits_for_topic is null or parent.sequence > 0)
                order by w.attempts, w.received_at limit ?""", row -> new Aggregate(row.getString(1), row.getString(2)), limit);
    }

    long count(State state) {
        return database.first("select count(*) from inbox_event where state = ?", row -> row.getLong(1), state.name())
                .orElse(0L);
    }

    /**
     * Aggregates that wait for something which should long be here: an event that is missing, a parent that nobody tells of.
     * Behind a parked event it is that one which is in the way.
     *
     * @param first one of them, and what it waits for
     */
    record Stuck(
            long aggregates,
            @Nullable Instant since,
            @Nullable String first) {}

    Stuck stuck(Duration after) {
        return database.query(
                        """
                        with stuck as (
                          select w.topic, w.aggregate_id, min(w.received_at) as since from inbox_event w
                          where w.state = 'WAITING' and not exists (
                            select 1 from inbox_event p
                            where p.topic = w.topic and p.aggregate_id = w.aggregate_id and p.state = 'PARKED')
                          group by w.topic, w.aggregate_id
                          having min(w.received_at) < now() - ? * interval '1 millisecond')
                        select count(*) as aggregates, min(since) as since,
                          (select e.topic || ' ' || e.aggregate_id || ' ' || e.reason
                           from stuck s join inbox_event e on e.topic = s.topic and e.aggregate_id = s.aggregate_id
                           where e.state = 'WAITING' order by e.received_at, e.sequence limit 1) as first
                        from stuck""",
                        row -> new Stuck(
                                row.getLong("aggregates"),
                                Database.instantOrNull(row, "since"),
                                row.getString("first")),
                        after.toMillis())
                .getFirst();
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
                Database.instant(row, "occurred_at"),
                row.getObject("restated_from", Long.class));
        return new Stored(
                new ReceivedEvent(envelope, row.getString("data")),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"));
    }
}
