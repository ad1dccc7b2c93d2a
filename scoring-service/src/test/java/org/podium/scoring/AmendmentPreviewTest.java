package org.podium.scoring;

import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.podium.scoring.Previews.OTHER_MINIMUM;
import static org.podium.scoring.Previews.amend;
import static org.podium.scoring.Previews.decide;
import static org.podium.scoring.Previews.effect;
import static org.podium.scoring.Previews.patch;
import static org.podium.scoring.Previews.pool;
import static org.podium.scoring.Previews.preview;
import static org.podium.scoring.SampleContest.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.reading.Rulebooks;

/** What an amendment does to the pools is shown before it is made, is what it then does, and says nothing of who is behind a code. */
@QuarkusTest
class AmendmentPreviewTest extends ServiceTest {
    private static final String HALVES =
            "{\"scoring\":{\"weights\":{\"components\":{\"THEORY\":50,\"PRACTICAL\":50}}}}";
    private static final String NO_THEORY = """
            {"scoring": {"weights": {"components": {"THEORY": null, "PRACTICAL": 100}, "labels": []},
             "ties": {"steps": ["PRACTICAL"]}}}""";
    private static final String OTHER_NAME = "{\"contest\":{\"name\":{\"zh\":\"改\",\"en\":\"Amended\"}}}";
    private static final ObjectMapper JACKSON = new ObjectMapper();

    @Test
    void a_pool_that_is_not_drawn_follows_and_a_drawn_one_is_asked_only_about_scoring_and_awards() {
        SampleContest contest = SampleContest.published();
        contest.entries(1);
        effect(contest, HALVES).then().body(pool(contest) + "effect", equalTo("FOLLOWS"));
        new Steps(contest.poolId()).draw().then().statusCode(201);

        effect(contest, HALVES).then().body(pool(contest) + "effect", equalTo("COMMITTEE_DECIDES"));
        effect(contest, OTHER_MINIMUM).then().body(pool(contest) + "effect", equalTo("COMMITTEE_DECIDES"));
        effect(contest, OTHER_NAME)
                .then()
                .body(pool(contest) + "effect", equalTo("UNTOUCHED"))
                .body(pool(contest) + "ranking", nullValue());
        preview("office", contest, Map.of("rulebook", Rulebooks.canonicalJson(TestRulebook.tianjin())))
                .then()
                .statusCode(200)
                .body("rulebookHash", equalTo(Rulebooks.hash(TestRulebook.tianjin())))
                .body("rulebookVersion", equalTo(1))
                .body("at", equalTo("2025-11-12T08:00:00Z"))
                .body("pools", hasSize(6))
                .body("pools.qualification", everyItem(nullValue()))
                .body(pool(contest) + "effect", equalTo("UNTOUCHED"));
    }

    @Test
    void the_ranks_that_it_shows_are_those_that_an_adoption_brings() {
        SampleContest contest = SampleContest.published();
        List<UUID> entries = contest.entries(3);
        Steps steps = new Steps(contest.poolId());
        steps.draw().then().statusCode(201);
        Steps.Codes codes = steps.codes();
        steps.mark(codes.of(entries.get(0)), "90", "80");
        steps.mark(codes.of(entries.get(1)), "60", "90");
        steps.mark(codes.of(entries.get(2)), "50", "50");

        Response chief = preview("chief-judge", contest, patch(HALVES));
        chief.then()
                .statusCode(200)
                .body(pool(contest) + "rulebookVersion", equalTo(1))
                .body(pool(contest) + "ranking.missing", equalTo(0))
                .body(pool(contest) + "ranking.entries", equalTo(3))
                .body(pool(contest) + "ranking.changed", equalTo(2))
                .body(
                        pool(contest) + "ranking.changes.code",
                        containsInAnyOrder(codes.of(entries.get(0)), codes.of(entries.get(1))));
        Response office = effect(contest, HALVES);
        office.then()
                .body(pool(contest) + "ranking.changed", equalTo(2))
                .body(pool(contest) + "ranking.changes", nullValue());
        assertThat(office.asString())
                .doesNotContain(codes.of(entries.get(0)), entries.get(0).toString(), "85.00", "选手1");

        amend(contest, 2, HALVES);
        decide(steps, 2, "ADOPT");
        steps.freeze().then().statusCode(200);
        steps.decode().then().statusCode(200);
        steps.publish("PROVISIONAL").then().statusCode(201);
        JsonPath result = steps.result("latest").jsonPath();
        Map<String, String> published = new HashMap<>();
        for (UUID entry : entries) {
            String row = "rows.find { it.entryId == '" + entry + "' }.";
            published.put(codes.of(entry), result.getString(row + "rank") + " " + result.getString(row + "total"));
        }
        List<Map<String, Object>> changes = chief.jsonPath().getList(pool(contest) + "ranking.changes");
        assertThat(changes).allSatisfy(change -> {
            JsonPath after = JsonPath.from(json(change.get("after")));
            assertThat(published)
                    .containsEntry(
                            String.valueOf(change.get("code")),
                            after.getString("rank") + " " + after.getString("total"));
        });
        assertThat(published).containsEntry(codes.of(entries.get(2)), "3 50.00");
    }

    @Test
    void a_pool_that_is_frozen_or_keeps_its_rules_is_not_reached() {
        SampleContest contest = SampleContest.published();
        UUID entry = contest.entries(1).getFirst();
        Steps steps = new Steps(contest.poolId());
        steps.draw().then().statusCode(201);
        steps.mark(steps.codes().of(entry), "90", "80");
        steps.freeze().then().statusCode(200);

        effect(contest, HALVES)
                .then()
                .body(pool(contest) + "effect", equalTo("TOO_LATE"))
                .body(pool(contest) + "ranking", nullValue());

        amend(contest, 2, HALVES);
        steps.decode().then().statusCode(200);
        steps.publish("PROVISIONAL").then().statusCode(201).body("rulebookVersion", equalTo(1));
        steps.result("latest").then().body("rows[0].total", equalTo("82.00"));
    }

    @Test
    void rules_that_do_not_fit_what_was_entered_are_said_to_be_unfit_and_rank_nobody() {
        SampleContest contest = SampleContest.published();
        UUID entry = contest.entries(1).getFirst();
        Steps steps = new Steps(contest.poolId());
        steps.draw().then().statusCode(201);
        steps.mark(steps.codes().of(entry), "90", "80");

        effect(contest, NO_THEORY)
                .then()
                .body(pool(contest) + "effect", equalTo("COMMITTEE_DECIDES"))
                .body(pool(contest) + "ranking.unfit.code", contains("component"))
                .body(pool(contest) + "ranking.changed", equalTo(0));

        amend(contest, 2, NO_THEORY);
        as("committee")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(JSON)
                .body(Map.of("rulebookVersion", 2, "decision", "ADOPT", "reason", "取消理论"))
                .post(steps.at("/amendment-decisions"))
                .then()
                .statusCode(409)
                .body("errors.code", contains("component"));
    }

    @Test
    void another_quota_shows_who_would_go_on_and_so_it_is_once_it_is_announced() {
        SampleContest contest = SampleContest.published(TestRulebook.regional(1));
        List<UUID> entries = new ArrayList<>();
        Preliminary held = Preliminary.held(contest, entries, "90", "80", "70");
        held.confirm(entries.get(0)).then().statusCode(200);
        Rulebook two = TestRulebook.regional(2);
        String here = "pools.find { it.stage == 'PRELIMINARY' }.";

        preview("office", contest, Map.of("rulebook", Rulebooks.canonicalJson(two)))
                .then()
                .statusCode(200)
                .body(here + "effect", equalTo("TOO_LATE"))
                .body(here + "qualification.quotaBefore", equalTo(1))
                .body(here + "qualification.quotaAfter", equalTo(2))
                .body(
                        here + "qualification.entries.entryId",
                        contains(entries.get(1).toString()))
                .body(here + "qualification.entries.before", contains("NOT_QUALIFIED"))
                .body(here + "qualification.entries.after", contains("QUALIFIED"))
                .body(here + "qualification.entries.confirmed", contains(false));
        preview("chief-judge", contest, Map.of("rulebook", Rulebooks.canonicalJson(two)))
                .then()
                .body(here + "qualification", nullValue());
        assertThat(held.state(entries.get(1))).isEqualTo("NOT_QUALIFIED");

        contest.amend(2, two);
        Eventually.holds(() -> assertThat(held.state(entries.get(1))).isEqualTo("QUALIFIED"));
        preview("office", contest, Map.of("rulebook", Rulebooks.canonicalJson(TestRulebook.regional())))
                .then()
                .body(here + "qualification.quotaAfter", nullValue())
                .body(here + "qualification.entries.find { it.confirmed }.after", equalTo("NOT_QUALIFIED"));
    }

    @Test
    void what_cannot_be_read_is_refused_with_what_is_known() {
        SampleContest contest = SampleContest.published();
        String unknown = Rulebooks.canonicalJson(TestRulebook.tianjin())
                .replace("\"rule\":\"recommendation\"", "\"rule\":\"golden-handshake\"");

        preview("office", contest, Map.of("rulebook", unknown))
                .then()
                .statusCode(422)
                .body("code", equalTo("rulebook-invalid"))
                .body("problems[0].path", equalTo("/awards/rules/3/rule"))
                .body("problems[0].known", hasItem("recommendation"));
        preview("office", contest, Map.of()).then().statusCode(422).body("code", equalTo("amendment-form"));
        preview("office", contest, patch("{\"scoring\":{\"weights\":{\"components\":{\"THEORY\":90}}}}"))
                .then()
                .statusCode(422)
                .body("errors", hasSize(1));
    }

    @Test
    void nobody_is_told_and_nothing_waits_for_a_decision() {
        SampleContest contest = SampleContest.published();
        contest.entries(1);
        Steps steps = new Steps(contest.poolId());
        steps.draw().then().statusCode(201);
        String tag = steps.etag();

        effect(contest, HALVES);

        assertThat(steps.etag()).isEqualTo(tag);
        as("office").get(steps.at("")).then().body("amendment", nullValue()).body("rulebookVersion", equalTo(1));
        as("office").get("/scoring/v1/contests/" + contest.id).then().body("rulebookVersion", equalTo(1));
    }

    @Test
    void it_is_for_who_runs_judges_or_decides_and_for_their_part_of_the_contest() {
        SampleContest contest = SampleContest.published();
        for (String role : List.of("supervisor", "tabulator", "judge", "auditor")) {
            preview(role, contest, patch(HALVES)).then().statusCode(403);
        }
        as("stranger", "office")
                .contentType(JSON)
                .body(patch(HALVES))
                .post("/scoring/v1/contests/" + contest.id + "/amendment-previews")
                .then()
                .statusCode(404);
        preview("committee", contest, patch(HALVES)).then().statusCode(200);
        contest.grant("limited", "office", "110000");
        Eventually.holds(() -> as("limited", "office")
                .contentType(JSON)
                .body(patch(HALVES))
                .post("/scoring/v1/contests/" + contest.id + "/amendment-previews")
                .then()
                .statusCode(200)
                .body("pools", empty()));
    }

    private static String json(@Nullable Object value) {
        try {
            return JACKSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
