package org.podium.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.Tokens;

/** Events that are stuck hold names and addresses: each is there for the office and the auditor of its own contest only. */
@QuarkusTest
@TestProfile(Trial.class)
class ParkedEventsTest {
    private static final String EVENTS = "/trials/v1/parked-events";

    @Inject
    Family.Mood mood;

    @Inject
    Database database;

    private final UUID contest = UUID.randomUUID();
    private final UUID anothers = UUID.randomUUID();

    @BeforeEach
    void anOfficeAndAnAuditorOfOneContest() {
        mood.rejecting(true);
        Membership.granted(contest, "office-here", "office", Map.of());
        Membership.granted(contest, "auditor-here", "auditor", Map.of());
        Membership.granted(contest, "office-of-a-skill", "office", Map.of("skill", "AI_TRAINER"));
    }

    @AfterEach
    void goodMood() {
        mood.rejecting(false);
    }

    private static RequestSpecification as(String user, String role) {
        return given().auth().oauth2(Tokens.token(user, role));
    }

    private static UUID rejected(UUID contest) {
        return KafkaProbe.send(
                "other.children",
                UUID.randomUUID().toString(),
                "other.child-grew.v1",
                1,
                "{\"parent\":\"reject\",\"contestId\":\"%s\",\"name\":\"王小明\"}".formatted(contest));
    }

    @Test
    void an_event_of_another_contest_is_not_there() {
        UUID own = rejected(contest);
        UUID strange = rejected(anothers);
        Membership.granted(anothers, "auditor-there", "auditor", Map.of());
        for (String user : new String[] {"office-here office", "auditor-here auditor"}) {
            String[] who = user.split(" ", -1);
            Eventually.holds(() -> as(who[0], who[1])
                    .queryParam("limit", 200)
                    .get(EVENTS)
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(own.toString()))
                    .body("items.id", not(hasItem(strange.toString()))));
            as(who[0], who[1])
                    .get(EVENTS + "/" + own)
                    .then()
                    .statusCode(200)
                    .body("contestId", equalTo(contest.toString()))
                    .body("data", containsString("王小明"));
        }
        Eventually.holds(() -> as("auditor-there", "auditor")
                .get(EVENTS + "/" + strange)
                .then()
                .statusCode(200));

        as("office-here", "office").get(EVENTS + "/" + strange).then().statusCode(404);
        as("office-here", "office")
                .post(EVENTS + "/" + strange + "/replay")
                .then()
                .statusCode(404);
        as("office-here", "office")
                .post(EVENTS + "/" + own + "/replay")
                .then()
                .statusCode(200)
                .body("state", equalTo("PARKED"));
    }

    @Test
    void an_office_of_one_skill_or_of_nothing_finds_no_event() {
        UUID own = rejected(contest);
        Eventually.holds(
                () -> as("office-here", "office").get(EVENTS + "/" + own).then().statusCode(200));
        for (String user : new String[] {"office-of-a-skill", "office-of-nothing"}) {
            as(user, "office").get(EVENTS + "/" + own).then().statusCode(404);
            assertThat(as(user, "office").get(EVENTS).jsonPath().getList("items"))
                    .isEmpty();
        }
    }

    @Test
    void what_is_given_up_with_a_reason_lets_those_behind_it_go_on() {
        String parent = UUID.randomUUID().toString();
        String child = UUID.randomUUID().toString();
        KafkaProbe.send("other.parents", parent, "other.parent-born.v1", 1, "{\"note\":\"n\"}");
        UUID hopeless = grew(child, 1, "reject");
        UUID second = grew(child, 2, parent);
        UUID third = grew(child, 3, parent);
        Eventually.holds(
                () -> assertThat(List.of(stateOf(hopeless), stateOf(third))).containsExactly("PARKED", "WAITING"));

        giveUp("auditor-here", "auditor", hopeless, "说两次").then().statusCode(403);
        giveUp("office-of-a-skill", "office", hopeless, "说两次").then().statusCode(404);
        giveUp("office-here", "office", hopeless, " ").then().statusCode(400).body("code", equalTo("invalid-request"));
        giveUp("office-here", "office", second, "不在此列").then().statusCode(404);
        giveUp("office-here", "office", hopeless, "说两次")
                .then()
                .statusCode(200)
                .body("state", equalTo("IGNORED"))
                .body("reason", equalTo("说两次"));
        giveUp("office-here", "office", hopeless, "再来").then().statusCode(404);

        Eventually.holds(() -> assertThat(database.query(
                        "select sequence from child where id = ? order by sequence", row -> row.getLong(1), child))
                .containsExactly(2L, 3L));
        assertThat(database.query(
                        "select facts ->> 'reason' from audit_record where about = ? and action = 'parked-event-given-up'",
                        row -> row.getString(1),
                        hopeless.toString()))
                .containsExactly("说两次");
        assertThat(database.query(
                        "select data is null from inbox_event where event_id = ?", row -> row.getBoolean(1), hopeless))
                .containsExactly(true);
    }

    @Test
    void what_somebody_handles_meanwhile_is_not_given_up_and_no_record_says_so() throws Exception {
        String child = UUID.randomUUID().toString();
        UUID event = grew(child, 1, "reject");
        Eventually.holds(() -> assertThat(stateOf(event)).isEqualTo("PARKED"));
        List<Future<Response>> answers = new ArrayList<>();

        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            QuarkusTransaction.requiringNew().timeout(60).run(() -> {
                database.query(
                        "select 1 from inbox_position where aggregate_id = ? for update", row -> row.getInt(1), child);
                answers.add(beside.submit(() -> giveUp("office-here", "office", event, "不要了")));
                // it was found PARKED, and now waits to give it up
                Eventually.holds(() -> assertThat(database.query(
                                "select 1 from pg_locks l join pg_stat_activity a on a.pid = l.pid"
                                        + " where not l.granted and a.query like '%inbox_position%'",
                                row -> row.getInt(1)))
                        .isNotEmpty());
                database.update(
                        "update inbox_event set state = 'HANDLED', data = null, reason = null where event_id = ?",
                        event);
            });
            answers.getFirst()
                    .get()
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("HANDLED"))
                    .body("reason", nullValue());
        }

        assertThat(database.query(
                        "select 1 from audit_record where about = ? and action = 'parked-event-given-up'",
                        row -> row.getInt(1),
                        event.toString()))
                .isEmpty();
    }

    @Test
    void what_is_no_event_at_all_is_given_up_where_it_lies() {
        String place = UUID.randomUUID().toString();
        KafkaProbe.sendRaw(new ProducerRecord<>("other.parents", place, "hello " + place));
        UUID foreign = Eventually.get(
                        () -> database.query(
                                "select event_id from inbox_event where data = ?",
                                row -> row.getObject(1, UUID.class),
                                "hello " + place),
                        found -> !found.isEmpty())
                .getFirst();

        giveUp("office-here", "office", foreign, "不是本系统的消息").then().statusCode(200);

        as("office-here", "office").get(EVENTS + "/" + foreign).then().statusCode(404);
    }

    @Test
    void a_reason_repeats_no_value_of_the_event() {
        String child = UUID.randomUUID().toString();
        UUID broken = KafkaProbe.send("other.children", child, "other.child-grew.v1", 1, "{\"parent\": 王小明}");
        UUID unfit = KafkaProbe.send(
                "other.children",
                UUID.randomUUID().toString(),
                "other.child-grew.v1",
                1,
                "{\"parent\":{\"name\":\"王小明\"}}");
        String parent = "王小明 " + UUID.randomUUID();
        KafkaProbe.send("other.parents", parent, "other.parent-born.v1", 1, "{\"note\":\"n\"}");
        UUID twice = KafkaProbe.send("other.parents", parent, "other.parent-born.v1", 2, "{\"note\":\"n\"}");

        String record = "org.podium.kit.trial.Family$ChildData: ";
        Eventually.holds(() -> {
            assertThat(reasonOf(broken))
                    .startsWith("EventRejected: does not fit " + record)
                    .doesNotContain("王小明");
            assertThat(reasonOf(unfit)).isEqualTo("EventRejected: does not fit " + record + "/parent");
            assertThat(reasonOf(twice))
                    .isEqualTo("PSQLException: 23505 duplicate key value violates unique constraint \"parent_pkey\"");
        });
    }

    private UUID grew(String child, long sequence, String parent) {
        return KafkaProbe.send(
                "other.children",
                child,
                "other.child-grew.v1",
                sequence,
                "{\"parent\":\"%s\",\"contestId\":\"%s\"}".formatted(parent, contest));
    }

    private String stateOf(UUID event) {
        return database.first("select state from inbox_event where event_id = ?", row -> row.getString(1), event)
                .orElse("NONE");
    }

    private String reasonOf(UUID event) {
        return database.first("select reason from inbox_event where event_id = ?", row -> row.getString(1), event)
                .orElse("NONE");
    }

    private static Response giveUp(String user, String role, UUID event, String reason) {
        return as(user, role)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .post(EVENTS + "/" + event + "/abandonment");
    }

    @Test
    void what_names_no_contest_is_shown_without_its_data() {
        UUID nameless = KafkaProbe.send(
                "other.children",
                UUID.randomUUID().toString(),
                "other.child-grew.v1",
                1,
                "{\"parent\":\"reject\",\"name\":\"王小明\"}");
        Eventually.holds(() -> as("office-here", "office")
                .get(EVENTS + "/" + nameless)
                .then()
                .statusCode(200)
                .body("reason", equalTo("EventRejected: this one cannot be"))
                .body("data", nullValue()));
        as("office-of-a-skill", "office").get(EVENTS + "/" + nameless).then().statusCode(404);
    }
}
