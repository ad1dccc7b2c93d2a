package org.podium.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaProbe.Seen;
import org.podium.kit.trial.Trial;

/** Several relays on one outbox, as with several instances of a service. */
@QuarkusTest
@TestProfile(Trial.class)
class RelaysTest {
    private static final Logger LOG = Logger.getLogger(RelaysTest.class);
    private static final int EVENTS = 400;
    private static final int AGGREGATES = 10;

    @Inject
    Outbox outbox;

    @Inject
    UnsentEvents unsent;

    @Inject
    Kafka kafka;

    @Inject
    EventsConfig config;

    @Inject
    Database database;

    private List<OutboxRelay> start(int more) {
        List<OutboxRelay> relays = new ArrayList<>();
        for (int i = 0; i < more; i++) {
            OutboxRelay relay = new OutboxRelay(unsent, kafka, config);
            relay.start(new StartupEvent());
            relays.add(relay);
        }
        return relays;
    }

    private static void stop(List<OutboxRelay> relays) throws InterruptedException {
        for (OutboxRelay relay : relays) {
            relay.stop(new ShutdownEvent());
        }
    }

    private static List<String> aggregates() {
        return LongStream.range(0, AGGREGATES)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
    }

    private void write(String topic, String aggregate, int number) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        outbox.send(new OutgoingEvent(topic, aggregate, "trial.noted.v1", Map.of("number", number))));
    }

    private static List<Long> inOrder() {
        return LongStream.rangeClosed(1, EVENTS / AGGREGATES).boxed().toList();
    }

    @Test
    void three_relays_send_every_event_once_and_each_aggregate_in_order() throws Exception {
        List<OutboxRelay> relays = start(2);
        try {
            List<String> aggregates = aggregates();
            for (int i = 0; i < EVENTS; i++) {
                write("trial.calm", aggregates.get(i % AGGREGATES), i);
            }
            for (String aggregate : aggregates) {
                Eventually.holds(() -> assertThat(KafkaProbe.of("trial.calm", aggregate))
                        .extracting(Seen::sequence)
                        .containsExactlyElementsOf(inOrder()));
            }
        } finally {
            stop(relays);
        }
    }

    @Test
    void relays_whose_connections_are_cut_again_and_again_lose_nothing_and_keep_the_order() throws Exception {
        List<OutboxRelay> relays = start(2);
        try {
            List<String> aggregates = aggregates();
            int cut = 0;
            for (int i = 0; i < EVENTS; i++) {
                writeUntilItHolds("trial.storm", aggregates.get(i % AGGREGATES), i);
                if (i % 20 == 19) {
                    cut += cutRelays();
                }
            }
            LOG.infof("%d connections cut in the middle of a batch", cut);
            Eventually.within(Duration.ofSeconds(30), () -> {
                List<Seen> all = KafkaProbe.all("trial.storm");
                for (String aggregate : aggregates) {
                    // at least once: what was sent before the cut comes again; what comes first is in order
                    assertThat(new LinkedHashSet<>(all.stream()
                                    .filter(event -> event.key().equals(aggregate))
                                    .map(Seen::sequence)
                                    .toList()))
                            .containsExactlyElementsOf(inOrder());
                }
            });
            Eventually.holds(() -> assertThat(QuarkusTransaction.requiringNew().call(unsent::count))
                    .isZero());
        } finally {
            stop(relays);
        }
    }

    /** The cut may hit the writer as well: then its transaction did not happen, and it says so. */
    private void writeUntilItHolds(String topic, String aggregate, int number) {
        Eventually.holds(() -> write(topic, aggregate, number));
    }

    /** As if the instance that holds the relay's lock had died. */
    private int cutRelays() {
        return Eventually.get(
                () -> database.query("""
                                select pg_terminate_backend(pid) from pg_locks
                                where locktype = 'advisory' and granted and pid <> pg_backend_pid()""", row -> row.getBoolean(1)).size(), found -> true);
    }
}
