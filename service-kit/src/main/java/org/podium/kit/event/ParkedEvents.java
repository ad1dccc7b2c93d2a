package org.podium.kit.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.database.Database;
import org.podium.kit.event.InboxEvents.State;
import org.podium.kit.event.InboxEvents.Stored;
import org.podium.kit.paging.PageRequest;

/** Events that are not handled yet, as an operator sees them. */
@ApplicationScoped
public class ParkedEvents {
    /**
     * @param state PARKED: failed for good; WAITING: for an earlier event, for a parent, or behind a parked one
     * @param contestId absent where the event names none
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
            @Nullable UUID contestId,
            String state,
            @Nullable String reason,
            int attempts,
            Instant receivedAt,
            @Nullable String data) {
        public ParkedEvent withoutData() {
            return new ParkedEvent(
                    id,
                    type,
                    source,
                    topic,
                    aggregateId,
                    sequence,
                    time,
                    contestId,
                    state,
                    reason,
                    attempts,
                    receivedAt,
                    null);
        }
    }

    /** @param ofNone also those that name no contest */
    public record Wanted(boolean waiting, Collection<UUID> contests, boolean ofNone) {}

    private static final String COLUMNS =
            "event_id, type, source, topic, aggregate_id, sequence, occurred_at, contest, state, reason, attempts, received_at";

    private final Database database;
    private final InboxEvents events;
    private final Inbox inbox;

    ParkedEvents(Database database, InboxEvents events, Inbox inbox) {
        this.database = database;
        this.events = events;
        this.inbox = inbox;
    }

    /** Oldest first. */
    public List<ParkedEvent> list(Wanted wanted, PageRequest page) {
        return database.query(
                "select " + COLUMNS + ", null as data from inbox_event"
                        + " where state = ? and event_id > ? and (contest = any(?) or (contest is null and ?))"
                        + " order by event_id limit ?",
                ParkedEvents::read,
                (wanted.waiting() ? State.WAITING : State.PARKED).name(),
                page.afterId(),
                wanted.contests().toArray(UUID[]::new),
                wanted.ofNone(),
                page.fetch());
    }

    /** also one that waits */
    public Optional<ParkedEvent> find(UUID id) {
        return database.first(
                "select " + COLUMNS + ", data from inbox_event where event_id = ? and state in ('PARKED', 'WAITING')",
                ParkedEvents::read,
                id);
    }

    /** Tries a parked event once more, and then what waits behind it; nothing happens to one that is not parked. */
    public void replay(UUID id) {
        QuarkusTransaction.requiringNew()
                .call(() -> events.byId(id))
                .filter(stored -> stored.state() == State.PARKED)
                .map(Stored::event)
                .ifPresent(inbox::replay);
    }

    /** How an event stands, whatever came of it. @param reason why it is kept, or was given up; absent where it was handled */
    public record Ending(String state, @Nullable String reason) {}

    /** Empty where it is not kept any more: its aggregate was told again from a later one. */
    public Optional<Ending> ending(UUID id) {
        return database.first(
                "select state, reason from inbox_event where event_id = ?",
                row -> new Ending(row.getString("state"), row.getString("reason")),
                id);
    }

    /**
     * Lets go of a parked event for good, and then tries what waits behind it; nothing happens to one that is not parked.
     *
     * @param record done in the transaction in which it is given up, and only then
     */
    public void giveUp(UUID id, String reason, Runnable record) {
        QuarkusTransaction.requiringNew()
                .call(() -> events.byId(id))
                .filter(stored -> stored.state() == State.PARKED)
                .map(Stored::event)
                .ifPresent(event -> inbox.giveUp(event, reason, record));
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
                row.getObject("contest", UUID.class),
                row.getString("state"),
                row.getString("reason"),
                row.getInt("attempts"),
                Database.instant(row, "received_at"),
                row.getString("data"));
    }
}
