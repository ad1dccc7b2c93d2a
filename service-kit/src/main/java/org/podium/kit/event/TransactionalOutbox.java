package org.podium.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podium.kit.database.Database;
import org.podium.kit.json.EventJson;
import org.podium.kit.time.Ids;

/** The outbox as a table of the service's own database. */
@ApplicationScoped
class TransactionalOutbox implements Outbox {
    private final Database database;
    private final EventJson json;
    private final Clock clock;
    private final OutboxRelay relay;
    private final TransactionSynchronizationRegistry transaction;

    TransactionalOutbox(
            Database database,
            EventJson json,
            Clock clock,
            OutboxRelay relay,
            TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.relay = relay;
        this.transaction = transaction;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void send(OutgoingEvent event) {
        append(event, take(event.topic(), event.aggregateId(), 1), null);
    }

    /**
     * Tells the present state of an aggregate again. Its sequence is held before the state is read, so that what changes at
     * the same moment is told after it.
     *
     * @return how many events
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int restate(CurrentState owner, String aggregateId) {
        long before = take(owner.topic(), aggregateId, 0);
        List<OutgoingEvent> events = owner.tell(aggregateId);
        for (OutgoingEvent event : events) {
            append(event, take(owner.topic(), aggregateId, 1), before + 1);
        }
        return events.size();
    }

    /** The upsert holds the aggregate's row until commit, so that nobody takes the next number before this one is sure. */
    private long take(String topic, String aggregateId, int more) {
        return database.first("""
                        insert into aggregate_sequence as s (topic, aggregate_id, sequence) values (?, ?, ?)
                        on conflict (topic, aggregate_id) do update set sequence = s.sequence + excluded.sequence
                        returning sequence""", row -> row.getLong(1), topic, aggregateId, more)
                .orElseThrow();
    }

    private void append(OutgoingEvent event, long sequence, @Nullable Long restatedFrom) {
        database.update(
                """
                insert into outbox (event_id, topic, aggregate_id, sequence, type, occurred_at, data, restated_from)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(),
                event.topic(),
                event.aggregateId(),
                sequence,
                event.type(),
                clock.instant(),
                json.write(event.data()),
                restatedFrom);
        wakeAfterCommit();
    }

    private void wakeAfterCommit() {
        if (transaction.getResource(TransactionalOutbox.class) != null) {
            return;
        }
        transaction.putResource(TransactionalOutbox.class, Boolean.TRUE);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do: the rows are written already
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }
}
