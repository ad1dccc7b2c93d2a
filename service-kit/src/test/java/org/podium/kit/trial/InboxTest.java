package org.podium.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.Tokens;

@QuarkusTest
@TestProfile(Trial.class)
class InboxTest {
    private static final String PARENTS = "other.parents";
    private static final String CHILDREN = "other.children";
    private static final String BORN = "other.parent-born.v1";
    private static final String GREW = "other.child-grew.v1";

    @Inject
    Database database;

    @Inject
    Family.Mood mood;

    @AfterEach
    void goodMood() {
        mood.rejecting(false);
        mood.databaseAway(false);
    }

    private static String id(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    private static void born(String parent) {
        KafkaProbe.send(PARENTS, parent, BORN, 1, "{\"note\":\"n\",\"unknown\":{\"to\":[\"this consumer\"]}}");
    }

    private static UUID grew(String child, long sequence, String parent) {
        return KafkaProbe.send(CHILDREN, child, GREW, sequence, "{\"parent\":\"" + parent + "\"}");
    }

    private List<Long> sequencesOf(String child) {
        return database.query(
                "select sequence from child where id = ? order by sequence", row -> row.getLong(1), child);
    }

    private String stateOf(UUID event) {
        return database.first("select state from inbox_event where event_id = ?", row -> row.getString(1), event)
                .orElse("NONE");
    }

    @Test
    void an_event_is_handled_once_however_often_it_is_delivered() {
        String parent = id("p");
        String child = id("c");
        born(parent);
        UUID event = grew(child, 1, parent);
        Eventually.holds(() -> assertThat(sequencesOf(child)).containsExactly(1L));

        KafkaProbe.send(event, CHILDREN, child, GREW, 1, "{\"parent\":\"" + parent + "\"}");
        grew(child, 1, parent); // another event that claims the same sequence
        grew(child, 2, parent);
        Eventually.holds(() -> assertThat(sequencesOf(child)).containsExactly(1L, 2L));
        assertThat(stateOf(event)).isEqualTo("HANDLED");
    }

    @Test
    void a_gap_waits_until_the_missing_event_is_there() {
        String parent = id("p");
        String child = id("c");
        born(parent);
        UUID third = grew(child, 3, parent);
        UUID second = grew(child, 2, parent);
        Eventually.holds(
                () -> assertThat(List.of(stateOf(second), stateOf(third))).containsOnly("WAITING"));
        assertThat(sequencesOf(child)).isEmpty();

        grew(child, 1, parent);
        Eventually.holds(() -> assertThat(sequencesOf(child)).containsExactly(1L, 2L, 3L));
        Eventually.holds(() -> assertThat(stateOf(third)).isEqualTo("HANDLED"));
    }

    @Test
    void a_child_waits_for_its_parent_and_so_do_its_later_events() {
        String parent = id("p");
        String child = id("c");
        UUID first = grew(child, 1, parent);
        UUID second = grew(child, 2, parent);
        Eventually.holds(
                () -> assertThat(List.of(stateOf(first), stateOf(second))).containsOnly("WAITING"));

        born(parent);
        Eventually.holds(() -> assertThat(sequencesOf(child)).containsExactly(1L, 2L));
    }

    @Test
    void of_two_events_that_claim_one_place_the_first_counts() {
        String parent = id("p");
        String child = id("c");
        UUID first = grew(child, 1, parent);
        UUID second = grew(child, 1, parent);
        UUID early = grew(child, 3, parent);
        UUID alsoEarly = grew(child, 3, parent);
        Eventually.holds(() -> assertThat(stateOf(early)).isEqualTo("WAITING"));
        born(parent);
        grew(child, 2, parent);
        Eventually.holds(() -> assertThat(sequencesOf(child)).containsExactly(1L, 2L, 3L));
        assertThat(stateOf(first)).isEqualTo("HANDLED");
        assertThat(List.of(stateOf(second), stateOf(alsoEarly))).containsOnly("NONE");
    }

    @Test
    void data_of_a_handled_event_is_not_kept() {
        String parent = id("p");
        String child = id("c");
        UUID waited = grew(child, 1, parent);
        Eventually.holds(() -> assertThat(stateOf(waited)).isEqualTo("WAITING"));
        born(parent);
        Eventually.holds(() -> assertThat(stateOf(waited)).isEqualTo("HANDLED"));
        assertThat(database.query(
                        "select data is null from inbox_event where event_id = ?", row -> row.getBoolean(1), waited))
                .containsExactly(true);
    }

    @Test
    void unknown_types_are_seen_and_ignored() {
        String parent = id("p");
        UUID unknown = KafkaProbe.send(PARENTS, parent, "other.parent-danced.v1", 1, "{}");
        UUID known = KafkaProbe.send(PARENTS, parent, BORN, 2, "{\"note\":\"n\"}");
        Eventually.holds(() -> assertThat(stateOf(known)).isEqualTo("HANDLED"));
        assertThat(stateOf(unknown)).isEqualTo("IGNORED");
    }

    @Test
    void a_rejected_event_is_parked_others_go_on_and_a_replay_handles_it_and_those_behind_it() {
        mood.rejecting(true);
        String parent = id("reject");
        String child = id("c");
        String bystander = id("c");
        born(parent);
        UUID first = grew(child, 1, parent);
        UUID second = grew(child, 2, parent);
        UUID fits = KafkaProbe.send(CHILDREN, bystander, GREW, 1, "{\"parent\":{\"not\":\"text\"}}");
        Eventually.holds(() -> {
            assertThat(stateOf(first)).isEqualTo("PARKED");
            assertThat(stateOf(second)).isEqualTo("WAITING");
            assertThat(stateOf(fits)).isEqualTo("PARKED");
        });

        String office = Tokens.token("office", "office");
        String auditor = Tokens.token("auditor", "auditor");
        UUID contest = UUID.randomUUID();
        Membership.granted(contest, "office", "office", Map.of());
        Membership.granted(contest, "auditor", "auditor", Map.of());
        Eventually.holds(() -> assertThat(given().auth()
                        .oauth2(auditor)
                        .get("/trials/v1/parked-events")
                        .jsonPath()
                        .getList("items.id", String.class))
                .contains(first.toString(), fits.toString()));
        given().auth()
                .oauth2(auditor)
                .get("/trials/v1/parked-events/" + first)
                .then()
                .statusCode(200)
                .body("reason", equalTo("EventRejected: this one cannot be"));
        given().auth()
                .oauth2(auditor)
                .post("/trials/v1/parked-events/" + first + "/replay")
                .then()
                .statusCode(403);
        given().get("/trials/v1/parked-events").then().statusCode(401);
        given().auth()
                .oauth2(office)
                .post("/trials/v1/parked-events/" + first + "/replay")
                .then()
                .statusCode(200)
                .body("state", equalTo("PARKED"));

        mood.rejecting(false);
        given().auth()
                .oauth2(office)
                .post("/trials/v1/parked-events/" + first + "/replay")
                .then()
                .statusCode(200)
                .body("state", equalTo("HANDLED"));
        Eventually.holds(() -> assertThat(sequencesOf(child)).containsExactly(1L, 2L));
        given().auth()
                .oauth2(office)
                .post("/trials/v1/parked-events/" + first + "/replay")
                .then()
                .statusCode(404);
    }

    @Test
    void while_the_infrastructure_is_away_nothing_is_parked_health_says_so_and_work_goes_on_afterwards() {
        mood.databaseAway(true);
        String parent = id("p");
        String child = id("c");
        born(parent);
        UUID event = grew(child, 1, parent);
        Eventually.holds(() -> given().get("/trials/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'inbox' }.data.trouble", equalTo("SQLException: connection lost")));
        assertThat(stateOf(event)).isEqualTo("NONE");

        mood.databaseAway(false);
        Eventually.holds(() -> assertThat(sequencesOf(child)).containsExactly(1L));
        Eventually.holds(() -> given().get("/trials/q/health/ready").then().statusCode(200));
    }

    @Test
    void what_is_no_event_of_ours_is_parked_and_stands_in_nobodys_way() {
        KafkaProbe.sendRaw(new ProducerRecord<>(PARENTS, "x", "hello"));
        KafkaProbe.sendRaw(new ProducerRecord<>(PARENTS, "x", "\0\1 binary"));
        KafkaProbe.send(PARENTS, id("p"), BORN, 1, "{\0");
        String parent = id("p");
        born(parent);
        Eventually.holds(() -> assertThat(database.query("select 1 from parent where id = ?", row -> 1, parent))
                .hasSize(1));
        Eventually.holds(() -> assertThat(database.query(
                        "select data from inbox_event where type = 'unknown' and state = 'PARKED'",
                        row -> row.getString(1)))
                .contains("hello", "\uFFFD\1 binary"));
    }

    @Test
    void lag_and_parked_events_are_measured() {
        Eventually.holds(() -> assertThat(given().get("/trials/q/metrics").asString())
                .contains("podium_inbox_lag{", "podium_inbox_parked", "podium_outbox_unsent"));
    }

    @Test
    void what_a_handler_does_is_done_by_the_system() {
        String parent = id("p");
        born(parent);
        Eventually.holds(() -> assertThat(database.query(
                        "select username from audit_record where about = ?", row -> row.getString(1), parent))
                .containsExactly("system"));
    }
}
