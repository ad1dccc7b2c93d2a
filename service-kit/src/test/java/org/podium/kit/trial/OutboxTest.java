package org.podium.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.event.Outbox;
import org.podium.kit.event.OutgoingEvent;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaProbe.Seen;
import org.podium.kit.test.KafkaResource;

@QuarkusTest
@TestProfile(Trial.class)
class OutboxTest {
    private static final String TOPIC = "trial.sent";

    @Inject
    Outbox outbox;

    @Inject
    Database database;

    private record Note(String text, int number) {}

    private void send(String aggregate, int number) {
        outbox.send(new OutgoingEvent(TOPIC, aggregate, "trial.noted.v1", new Note("测试", number)));
    }

    private long unsent() {
        return database.first("select count(*) from outbox where sent_at is null", row -> row.getLong(1))
                .orElseThrow();
    }

    @Test
    void an_event_carries_its_headers_and_goes_out_after_commit() {
        String aggregate = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> send(aggregate, 1));
        Eventually.holds(() -> assertThat(KafkaProbe.of(TOPIC, aggregate)).hasSize(1));
        Seen event = KafkaProbe.of(TOPIC, aggregate).getFirst();
        assertThat(event.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "trial.noted.v1")
                .containsEntry("ce_source", "/podium/trial")
                .containsEntry("ce_subject", aggregate)
                .containsEntry("ce_aggregatesequence", "1")
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_time");
        assertThat(event.data()).isEqualTo("{\"text\":\"测试\",\"number\":1}");
        Eventually.holds(() -> assertThat(unsent()).isZero());
    }

    @Test
    void outside_a_transaction_it_is_an_error() {
        assertThatThrownBy(() -> send("none", 1)).isInstanceOf(TransactionalException.class);
    }

    @Test
    void what_is_rolled_back_is_not_sent_and_takes_no_number() {
        String aggregate = UUID.randomUUID().toString();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    send(aggregate, 1);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        QuarkusTransaction.requiringNew().run(() -> send(aggregate, 2));
        Eventually.holds(() -> assertThat(KafkaProbe.of(TOPIC, aggregate)).hasSize(1));
        assertThat(KafkaProbe.of(TOPIC, aggregate).getFirst().sequence()).isEqualTo(1);
        assertThat(KafkaProbe.of(TOPIC, aggregate).getFirst().data()).contains("\"number\":2");
    }

    @Test
    void sequences_have_neither_gaps_nor_doubles_under_concurrency_and_arrive_in_order() throws Exception {
        List<String> aggregates = List.of(
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString());
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                String aggregate = aggregates.get(i % 3);
                int number = i;
                running.add(
                        writers.submit(() -> QuarkusTransaction.requiringNew().run(() -> send(aggregate, number))));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        for (String aggregate : aggregates) {
            Eventually.holds(() -> assertThat(KafkaProbe.of(TOPIC, aggregate))
                    .extracting(Seen::sequence)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 100).boxed().toList()));
        }
    }

    @Test
    void an_event_that_the_broker_refuses_stops_its_own_aggregate_only() {
        String stuck = UUID.randomUUID().toString();
        String free = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.send(new OutgoingEvent(TOPIC, stuck, "trial.noted.v1", Map.of("text", noise(6_000_000))));
            send(stuck, 2);
        });
        QuarkusTransaction.requiringNew().run(() -> send(free, 1));
        Eventually.holds(() -> assertThat(KafkaProbe.of(TOPIC, free)).hasSize(1));
        assertThat(KafkaProbe.of(TOPIC, stuck)).isEmpty();
        Eventually.holds(() -> assertThat(database.query(
                        "select failure from outbox where aggregate_id = ? and sequence = 1",
                        row -> row.getString(1),
                        stuck))
                .first()
                .asString()
                .contains("RecordTooLarge"));

        QuarkusTransaction.requiringNew()
                .run(() -> database.update(
                        "update outbox set data = '{}', not_before = null where aggregate_id = ? and sequence = 1",
                        stuck));
        Eventually.holds(() -> assertThat(KafkaProbe.of(TOPIC, stuck))
                .extracting(Seen::sequence)
                .containsExactly(1L, 2L));
    }

    private static String noise(int length) {
        StringBuilder text = new StringBuilder(length);
        java.util.Random random = new java.util.Random(7);
        while (text.length() < length) {
            text.append(Long.toString(random.nextLong(), 36));
        }
        return text.toString();
    }

    @Test
    void without_a_broker_events_are_kept_health_says_so_and_they_go_out_when_it_is_back() {
        String before = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> send(before, 1));
        Eventually.holds(() -> assertThat(unsent()).isZero());
        KafkaResource.pause();
        List<String> aggregates = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                String aggregate = UUID.randomUUID().toString();
                aggregates.add(aggregate);
                QuarkusTransaction.requiringNew().run(() -> send(aggregate, 1));
            }
            Eventually.holds(() -> given().get("/trials/q/health/ready")
                    .then()
                    .statusCode(503)
                    .body("checks.find { it.name == 'outbox' }.status", equalTo("DOWN"))
                    .body("checks.find { it.name == 'outbox' }.data.trouble", startsWith("TimeoutException"))
                    .body("checks.find { it.name == 'inbox' }.data.trouble", equalTo("no connection to the broker")));
            assertThat(unsent()).isEqualTo(20);
        } finally {
            KafkaResource.resume();
        }
        Eventually.holds(() -> assertThat(unsent()).isZero());
        assertThat(KafkaProbe.all(TOPIC)).extracting(Seen::key).containsAll(aggregates);
        Eventually.holds(() -> given().get("/trials/q/health/ready").then().statusCode(200));
    }

    @Test
    void rows_whose_mark_was_lost_are_sent_again() {
        String aggregate = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> {
            send(aggregate, 1);
            send(aggregate, 2);
        });
        Eventually.holds(() -> assertThat(KafkaProbe.of(TOPIC, aggregate)).hasSize(2));
        Eventually.holds(() -> assertThat(unsent()).isZero());
        // what a relay leaves that was killed between the broker's answer and its commit
        QuarkusTransaction.requiringNew()
                .run(() -> database.update("update outbox set sent_at = null where aggregate_id = ?", aggregate));
        Eventually.holds(() -> assertThat(KafkaProbe.of(TOPIC, aggregate))
                .extracting(Seen::sequence)
                .containsExactly(1L, 2L, 1L, 2L));
    }
}
