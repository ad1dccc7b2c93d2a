package org.podium.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.trial.Trial;

@QuarkusTest
@TestProfile(Trial.class)
class PurgeTest {
    @Inject
    Database database;

    @Inject
    UnsentEvents unsent;

    @Inject
    InboxEvents inbox;

    private UUID sent(String age) {
        UUID id = UUID.randomUUID();
        database.update("""
                insert into outbox (event_id, topic, aggregate_id, sequence, type, occurred_at, data, sent_at)
                values (?, 't', ?, 1, 't', now(), '{}', now() - ?::interval)""", id, id.toString(), age);
        return id;
    }

    private UUID received(String state, String age) {
        UUID id = UUID.randomUUID();
        database.update("""
                insert into inbox_event (event_id, topic, aggregate_id, sequence, type, source, occurred_at, data, state,
                  received_at, handled_at)
                values (?, 't', ?, 1, 't', 's', now(), '{}', ?, now() - ?::interval, now() - ?::interval)""", id, id.toString(), state, age, age);
        return id;
    }

    private boolean kept(String table, UUID id) {
        return !database.query("select 1 from " + table + " where event_id = ?", row -> 1, id)
                .isEmpty();
    }

    @Test
    @TestTransaction
    void what_was_sent_or_handled_long_ago_is_forgotten_and_what_waits_never() {
        UUID oldSent = sent("15 days");
        UUID newSent = sent("13 days");
        UUID oldHandled = received("HANDLED", "15 days");
        UUID newHandled = received("HANDLED", "13 days");
        UUID oldParked = received("PARKED", "400 days");
        unsent.purge(Duration.ofDays(14));
        inbox.purge(Duration.ofDays(14));
        assertThat(kept("outbox", oldSent)).isFalse();
        assertThat(kept("outbox", newSent)).isTrue();
        assertThat(kept("inbox_event", oldHandled)).isFalse();
        assertThat(kept("inbox_event", newHandled)).isTrue();
        assertThat(kept("inbox_event", oldParked)).isTrue();
    }
}
