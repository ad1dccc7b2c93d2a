package org.podium.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.AtOnce;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaProbe.Seen;
import org.podium.kit.trial.Trial;

/** What makes a beginning safe: nothing in front of it is still on its way, and nobody tells it twice. */
@QuarkusTest
@TestProfile(Trial.class)
class BeginningsTest {
    private static final String TOPIC = "trial.things";

    @Inject
    Database database;

    @Inject
    UnsentEvents unsent;

    @Inject
    Republications requests;

    @Inject
    Republisher republisher;

    private void row(String aggregate, long sequence, @Nullable Long restatedFrom) {
        database.update("""
                insert into outbox (event_id, topic, aggregate_id, sequence, type, occurred_at, data, restated_from)
                values (?, 'trial.front', ?, ?, 'trial.noted.v1', now(), '{}', ?::bigint)""", UUID.randomUUID(), aggregate, sequence, restatedFrom);
    }

    @Test
    void a_beginning_is_sent_only_after_what_comes_before_it_is_acknowledged() {
        String aggregate = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        // never committed, so no relay sees them
        QuarkusTransaction.begin();
        try {
            row(aggregate, 4, null);
            row(aggregate, 5, 5L);
            row(aggregate, 6, 5L);
            row(aggregate, 7, null);
            row(other, 1, 1L);
            row(other, 2, 1L);
            assertThat(next(aggregate)).containsExactly(4L);
            assertThat(next(other)).containsExactly(1L, 2L);

            database.update("update outbox set sent_at = now() where aggregate_id = ? and sequence = 4", aggregate);
            assertThat(next(aggregate)).containsExactly(5L, 6L, 7L);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private List<Long> next(String aggregate) {
        return unsent.next(1000).stream()
                .filter(event -> event.aggregateId().equals(aggregate))
                .map(UnsentEvent::sequence)
                .toList();
    }

    @Test
    void several_instances_at_one_request_tell_each_aggregate_once() throws Exception {
        UUID contest = UUID.randomUUID();
        List<String> things = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> LongStream.range(0, 60)
                .forEach(i -> things.add(database.first(
                                "insert into thing (id, name) values (gen_random_uuid(), ?) returning id::text",
                                row -> row.getString(1),
                                contest + " " + i)
                        .orElseThrow())));
        UUID request = QuarkusTransaction.requiringNew()
                .call(() -> requests.request(contest, "office").id());
        AtOnce.call(4, Executors.callable(republisher::work));
        Eventually.holds(() -> assertThat(QuarkusTransaction.requiringNew().call(() -> requests.find(request)))
                .hasValueSatisfying(found -> {
                    assertThat(found.finishedAt()).isNotNull();
                    assertThat(found.aggregates()).isEqualTo(60);
                    assertThat(found.events()).isEqualTo(120);
                }));
        Map<String, List<Long>> told = new HashMap<>();
        Eventually.holds(() -> {
            told.clear();
            for (Seen seen : KafkaProbe.all(TOPIC)) {
                told.computeIfAbsent(seen.key(), unused -> new ArrayList<>()).add(seen.sequence());
            }
            assertThat(told).containsKeys(things.toArray(String[]::new));
        });
        assertThat(things).allSatisfy(thing -> assertThat(told.get(thing)).containsExactly(1L, 2L));
    }
}
