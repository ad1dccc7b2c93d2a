package org.podium.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
