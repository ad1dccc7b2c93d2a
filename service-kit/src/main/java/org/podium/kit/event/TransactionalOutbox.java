package org.podium.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
        String data = json.write(event.data());
        // the upsert holds the aggregate's row until commit, so that nobody takes the next number before this one is
        // sure
        long sequence = database.first("""
                        insert into aggregate_sequence as s (topic, aggregate_id, sequence) values (?, ?, 1)
                        on conflict (topic, aggregate_id) do update set sequence = s.sequence + 1
                        returning sequence""", row -> row.getLong(1), event.topic(), event.aggregateId())
                .orElseThrow();
        database.update(
                """
                insert into outbox (event_id, topic, aggregate_id, sequence, type, occurred_at, data)
                values (?, ?, ?, ?, ?, ?, ?)""", Ids.next(), event.topic(), event.aggregateId(), sequence, event.type(), clock.instant(), data);
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
