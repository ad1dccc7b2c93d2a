package org.podium.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.event.Outbox;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaProbe.Seen;
import org.podium.kit.test.Tokens;

/** The owner tells the present state of a contest again. */
@QuarkusTest
@TestProfile(Trial.class)
class RepublicationTest {
    @Inject
    Outbox outbox;

    @Inject
    Database database;

    private final UUID contest = UUID.randomUUID();

    @BeforeEach
    void anOffice() {
        Membership.granted(contest, "office", "office", Map.of());
        Eventually.holds(() -> as("office", "office").get(path("")).then().statusCode(200));
    }

    private static RequestSpecification as(String user, String role) {
        return given().auth()
                .oauth2(Tokens.token(user, role))
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private String path(String more) {
        return "/trials/v1/contests/" + contest + "/republications" + more;
    }

    private String thing(String name) {
        String id = UUID.randomUUID().toString();
        rename(id, name);
        return id;
    }

    private void rename(String id, String name) {
        QuarkusTransaction.requiringNew().run(() -> {
            database.update(
                    "insert into thing (id, name) values (?::uuid, ?) on conflict (id) do update set name = excluded.name",
                    id,
                    contest + " " + name);
            outbox.send(Told.event(id, "trial.thing-named.v1", name));
        });
    }

    private String requested() {
        String location = as("office", "office")
                .post(path(""))
                .then()
                .statusCode(202)
                .body("contestId", equalTo(contest.toString()))
                .extract()
                .header("Location");
        assertThat(location).startsWith(path("/"));
        return location;
    }

    private static ValidatableResponse finished(String location) {
        Eventually.holds(() ->
                as("office", "office").get(location).then().statusCode(200).body("finishedAt", notNullValue()));
        return as("office", "office").get(location).then();
    }

    @Test
    void every_aggregate_of_the_contest_is_told_again_in_its_own_sequence() {
        String first = thing("a");
        String second = thing("b");
        rename(second, "c");

        finished(requested())
                .body("aggregates", equalTo(2))
                .body("events", equalTo(4))
                .body("failures", equalTo(0));
        Eventually.holds(() -> assertThat(KafkaProbe.of(Told.TOPIC, second)).hasSize(4));
        List<Seen> told = KafkaProbe.of(Told.TOPIC, second);
        assertThat(told).extracting(Seen::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(told)
                .extracting(seen -> seen.headers().get("ce_restatedfrom"))
                .containsExactly(null, null, "3", "3");
        assertThat(told.getLast().data()).contains(contest + " c");
        Eventually.holds(() -> assertThat(KafkaProbe.of(Told.TOPIC, first)).hasSize(3));
        as("office", "office").get(path("")).then().body("items", hasSize(1));
    }

    @Test
    void what_cannot_be_told_is_named_and_the_others_go_on() {
        String bad = thing("unspeakable");
        String good = thing("z");
        finished(requested())
                .body("aggregates", equalTo(1))
                .body("failures", equalTo(1))
                .body("failure", containsString("trial.things " + bad + ": IllegalStateException: no words"));
        Eventually.holds(() -> assertThat(KafkaProbe.of(Told.TOPIC, good)).hasSize(3));
    }

    @Test
    void what_changes_at_the_same_moment_is_told_after_the_state_that_holds_it_not() {
        String id = thing("before");
        String[] location = new String[1];
        QuarkusTransaction.requiringNew().timeout(60).run(() -> {
            database.update("update thing set name = ? where id = ?::uuid", contest + " after", id);
            outbox.send(Told.event(id, "trial.thing-named.v1", "after"));
            location[0] = requested();
            // the republication is at this aggregate and waits for this transaction
            Eventually.holds(() -> assertThat(database.query(
                            "select 1 from pg_locks l join pg_stat_activity a on a.pid = l.pid"
                                    + " where not l.granted and a.query like '%aggregate_sequence%'",
                            row -> 1))
                    .isNotEmpty());
        });
        finished(location[0]);
        Eventually.holds(() -> assertThat(KafkaProbe.of(Told.TOPIC, id)).hasSize(4));
        assertThat(KafkaProbe.of(Told.TOPIC, id).subList(2, 4))
                .allSatisfy(seen -> assertThat(seen.data()).contains("after"));
    }

    @Test
    void it_is_for_the_office_of_the_whole_contest() {
        Membership.granted(contest, "office-of-a-skill", "office", Map.of("skill", "AI_TRAINER"));
        Membership.granted(contest, "auditor", "auditor", Map.of());
        Eventually.holds(() -> as("auditor", "auditor").get(path("")).then().statusCode(200));
        given().post(path("")).then().statusCode(401);
        as("auditor", "auditor").post(path("")).then().statusCode(403);
        as("office-of-a-skill", "office").post(path("")).then().statusCode(404);
        given().auth()
                .oauth2(Tokens.token("office", "office"))
                .post(path(""))
                .then()
                .statusCode(400);
    }
}
