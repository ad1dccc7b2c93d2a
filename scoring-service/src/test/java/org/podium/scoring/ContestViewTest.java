package org.podium.scoring;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.podium.scoring.SampleContest.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.rulebook.reading.Rulebooks;

@QuarkusTest
class ContestViewTest extends ServiceTest {
    private final String rulebook = Rulebooks.canonicalJson(TestRulebook.tianjin());
    private SampleContest contest;

    @BeforeEach
    void publish() {
        contest = SampleContest.published();
    }

    @Test
    void a_contest_that_has_not_been_heard_of_answers_404_and_when_to_ask_again() {
        as("office")
                .get("/scoring/v1/contests/" + java.util.UUID.randomUUID())
                .then()
                .statusCode(404)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("not-known-yet"));
    }

    @Test
    void the_clock_follows_the_event_and_stamps_what_happens() {
        contest.setClock("2025-11-13T01:00:00Z", 2);
        Eventually.holds(() -> view().body("clockVersion", equalTo(2)).body("clock", equalTo("2025-11-13T01:00:00Z")));

        contest.entries(1);
        new Steps(contest.poolId()).draw().then().body("at", equalTo("2025-11-13T01:00:00Z"));
    }

    @Test
    void a_kind_of_rule_that_scoring_does_not_know_holds_the_contest_until_a_version_comes_that_it_knows() {
        contest.entries(1);
        contest.tell(2, rulebook.replace("\"effect\":\"ZERO_COMPONENT\"", "\"effect\":\"SIT_IN_THE_CORNER\""));

        Eventually.holds(() -> view().body("rulebookVersion", equalTo(2)).body("held.en", notNullValue()));
        new Steps(contest.poolId()).draw().then().statusCode(409).body("code", equalTo("contest-held"));

        contest.tell(3, rulebook);
        Eventually.holds(() -> view().body("rulebookVersion", equalTo(3)).body("held", nullValue()));
        new Steps(contest.poolId()).draw().then().statusCode(201);
    }

    @Test
    void a_kind_of_rule_of_another_chapter_does_not_hold_it() {
        contest.tell(2, rulebook.replace("\"rule\":\"bars-titles\"", "\"rule\":\"bars-left-handers\""));

        Eventually.holds(() -> view().body("rulebookVersion", equalTo(2)).body("held", nullValue()));
    }

    @Test
    void a_deleted_rehearsal_is_gone_whole_and_its_late_events_change_nothing() {
        contest.entries(2);
        Steps steps = new Steps(contest.poolId());
        steps.draw();

        contest.delete();

        Eventually.holds(() -> view().statusCode(404));
        view().body("code", equalTo("not-found")).header("Retry-After", nullValue());
        as("office")
                .get("/scoring/v1/contests/" + contest.id + "/pools")
                .then()
                .statusCode(404)
                .header("Retry-After", nullValue());
        as("office").get(steps.at("")).then().statusCode(404);
        contest.entry("迟到的消息");
        SampleContest another = SampleContest.published();
        another.entries(1);
    }

    private ValidatableResponse view() {
        return as("office").get("/scoring/v1/contests/" + contest.id).then();
    }
}
