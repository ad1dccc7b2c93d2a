package org.podium.kit.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.event.Outbox;
import org.podium.kit.event.OutgoingEvent;
import org.podium.kit.test.Eventually;

/** How fast events go out of one service and into the next; printed, with a bound that only a fault breaks. */
@QuarkusTest
@TestProfile(Trial.class)
@Tag("long")
class LoadTest {
    private static final Logger LOG = Logger.getLogger(LoadTest.class);
    private static final int EVENTS = 3000;

    @Inject
    Outbox outbox;

    @Inject
    Database database;

    private record Born(String note) {}

    @Test
    void three_thousand_events_go_through_outbox_broker_and_inbox() {
        String run = UUID.randomUUID().toString();
        long start = System.nanoTime();
        for (int i = 0; i < EVENTS; i += 10) {
            int first = i;
            QuarkusTransaction.requiringNew().run(() -> {
                for (int j = first; j < first + 10; j++) {
                    outbox.send(new OutgoingEvent("other.parents", run + j, "other.parent-born.v1", new Born(run)));
                }
            });
        }
        long written = System.nanoTime();
        Eventually.within(Duration.ofSeconds(60), () -> assertThat(
                        database.first("select count(*) from parent where note = ?", row -> row.getLong(1), run))
                .contains((long) EVENTS));
        LOG.infof(
                "%d events: written in %d ms, all handled %d ms later",
                EVENTS, (written - start) / 1_000_000, (System.nanoTime() - written) / 1_000_000);
    }
}
