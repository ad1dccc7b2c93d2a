package org.podium.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.podium.kit.database.Database;

/** The outbox table as the relay sees it. */
@ApplicationScoped
class UnsentEvents {
    /** one relay per database works at a time; the number only has to be the same in every instance */
    private static final long RELAY_LOCK = 0x706f6469756d01L;

    private final Database database;

    UnsentEvents(Database database) {
        this.database = database;
    }

    /** Until the end of this transaction nobody else relays; false: somebody else does. */
    boolean claim() {
        return database.first("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), RELAY_LOCK)
                .orElse(false);
    }

    /**
     * The next rows, of each aggregate its oldest. Within an aggregate the order of positions is that of its sequence, since
     * both are taken under its row lock; between aggregates it means nothing, so nothing is ever skipped by position. An event
     * at which a consumer may begin is not sent before those in front of it are acknowledged: whoever meets it and lacks
     * one of them will not get that one any more.
     */
    List<UnsentEvent> next(int limit) {
        return database.query(
                """
                select position, event_id, topic, aggregate_id, sequence, type, occurred_at, data, restated_from, attempts
                from outbox o
                where sent_at is null
                  and not exists (select 1 from outbox held
                                  where held.topic = o.topic and held.aggregate_id = o.aggregate_id
                                    and held.sent_at is null and held.not_before > now())
                  and not exists (select 1 from outbox begins join outbox front
                                    on front.topic = begins.topic and front.aggregate_id = begins.aggregate_id
                                    and front.sent_at is null and front.sequence < begins.sequence
                                  where begins.topic = o.topic and begins.aggregate_id = o.aggregate_id
                                    and begins.sent_at is null and begins.restated_from = begins.sequence
                                    and begins.sequence <= o.sequence)
                order by position limit ?""",
                row -> new UnsentEvent(
                        row.getLong("position"),
                        row.getObject("event_id", java.util.UUID.class),
                        row.getString("topic"),
                        row.getString("aggregate_id"),
                        row.getLong("sequence"),
                        row.getString("type"),
                        Database.instant(row, "occurred_at"),
                        row.getString("data"),
                        row.getObject("restated_from", Long.class),
                        row.getInt("attempts")),
                limit);
    }

    void sent(Collection<Long> positions) {
        database.update(
                "update outbox set sent_at = now(), not_before = null, failure = null where position = any(?)",
                (Object) positions.toArray(Long[]::new));
    }

    void hold(UnsentEvent event, Duration pause, String failure) {
        database.update("""
                update outbox set attempts = attempts + 1, not_before = now() + ? * interval '1 millisecond', failure = ?
                where position = ?""", pause.toMillis(), failure, event.position());
    }

    long count() {
        return database.first("select count(*) from outbox where sent_at is null", row -> row.getLong(1))
                .orElse(0L);
    }

    Optional<Instant> oldest() {
        return database.query(
                        "select min(occurred_at) as oldest from outbox where sent_at is null",
                        row -> Optional.ofNullable(Database.instantOrNull(row, "oldest")))
                .getFirst();
    }

    int purge(Duration keep) {
        return database.update("delete from outbox where sent_at < now() - ? * interval '1 second'", keep.toSeconds());
    }
}
