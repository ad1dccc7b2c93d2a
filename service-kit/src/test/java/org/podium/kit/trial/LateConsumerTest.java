package org.podium.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;

/** What a consumer does that joins when the first events of an aggregate are gone, or has lost one. */
@QuarkusTest
@TestProfile(LateConsumerTest.Impatient.class)
class LateConsumerTest {
    private static final String PARENTS = "other.parents";
    private static final String CHILDREN = "other.children";
    private static final String BORN = "other.parent-born.v1";
    private static final String GREW = "other.child-grew.v1";

    /** An application of its own, with a database in which nothing else waits. */
    public static class Impatient extends Trial {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("podium.events.stuck-after", "1s");
            return settings;
        }
    }

    @Inject
    Database database;

    @Inject
    Family.Mood mood;

    private final String parent = "p-" + UUID.randomUUID();
    private final String child = "c-" + UUID.randomUUID();

    @AfterEach
    void goodMood() {
        mood.rejecting(false);
    }

    private static void born(String parent) {
        KafkaProbe.send(PARENTS, parent, BORN, 1, "{\"note\":\"n\"}");
    }

    private String data() {
        return "{\"parent\":\"" + parent + "\"}";
    }

    private UUID grew(long sequence) {
        return KafkaProbe.send(CHILDREN, child, GREW, sequence, data());
    }

    private UUID restated(long sequence, long from) {
        return KafkaProbe.restate(CHILDREN, child, GREW, sequence, from, data());
    }

    private List<Long> handled() {
        return database.query(
                "select sequence from child where id = ? order by sequence", row -> row.getLong(1), child);
    }

    private String stateOf(UUID event) {
        return database.first("select state from inbox_event where event_id = ?", row -> row.getString(1), event)
                .orElse("NONE");
    }

    @Test
    void a_gap_that_does_not_close_is_seen_and_ends_when_the_owner_tells_again() {
        born(parent);
        UUID fifth = grew(5);
        UUID sixth = grew(6);
        Eventually.holds(() -> given().get("/trials/q/health/well")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'inbox-complete' }.data.stuck", equalTo(1))
                .body(
                        "checks.find { it.name == 'inbox-complete' }.data.first",
                        equalTo("other.children " + child + " waits for sequence 1")));
        given().get("/trials/q/health/ready").then().statusCode(200);
        Eventually.holds(() -> assertThat(given().get("/trials/q/metrics").asString())
                .containsPattern("podium_inbox_stuck(\\{[^}]*})? 1"));

        restated(7, 7);
        restated(8, 7);
        grew(9);
        Eventually.holds(() -> assertThat(handled()).containsExactly(7L, 8L, 9L));
        assertThat(List.of(stateOf(fifth), stateOf(sixth)))
                .as("what is told again is not waited for")
                .containsOnly("NONE");
        Eventually.holds(() -> given().get("/trials/q/health/well").then().statusCode(200));
    }

    @Test
    void who_has_missed_nothing_passes_over_what_is_told_again() {
        born(parent);
        grew(1);
        grew(2);
        UUID again = restated(3, 3);
        UUID more = restated(4, 3);
        grew(5);
        Eventually.holds(() -> assertThat(handled()).containsExactly(1L, 2L, 5L));
        assertThat(List.of(stateOf(again), stateOf(more))).containsOnly("IGNORED");
    }

    @Test
    void who_began_late_passes_over_the_next_time_it_is_told() {
        born(parent);
        restated(7, 7);
        restated(8, 8);
        restated(9, 8);
        grew(10);
        Eventually.holds(() -> assertThat(handled()).containsExactly(7L, 10L));
    }

    @Test
    void the_first_thing_ever_told_of_an_aggregate_may_be_its_state() {
        born(parent);
        restated(1, 1);
        restated(2, 1);
        Eventually.holds(() -> assertThat(handled()).containsExactly(1L, 2L));
    }

    @Test
    void a_beginning_waits_for_its_parent_as_any_event_does() {
        UUID begins = restated(7, 7);
        grew(8);
        Eventually.holds(() -> assertThat(stateOf(begins)).isEqualTo("WAITING"));
        born(parent);
        Eventually.holds(() -> assertThat(handled()).containsExactly(7L, 8L));
    }

    @Test
    void a_beginning_does_not_overtake_an_event_that_is_here_and_parked() {
        mood.rejecting(true);
        born(parent);
        grew(1);
        Eventually.holds(() -> assertThat(handled()).containsExactly(1L));
        String rejected = "reject-" + UUID.randomUUID();
        born(rejected);
        UUID parked = KafkaProbe.send(CHILDREN, child, GREW, 2, "{\"parent\":\"" + rejected + "\"}");
        UUID begins = restated(3, 3);
        Eventually.holds(() -> assertThat(stateOf(begins)).isEqualTo("WAITING"));
        assertThat(stateOf(parked)).isEqualTo("PARKED");
    }

    @Test
    void an_owner_that_never_told_of_the_parent_is_seen() {
        grew(1);
        Eventually.holds(() -> given().get("/trials/q/health/well")
                .then()
                .statusCode(503)
                .body(
                        "checks.find { it.name == 'inbox-complete' }.data.first",
                        containsString("waits for other.parents")));
        born(parent);
        Eventually.holds(() -> assertThat(handled()).containsExactly(1L));
    }
}
