package org.podium.scoring;

import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.podium.scoring.SampleContest.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.rulebook.reading.Rulebooks;

/** Names and codes are known from the draw on: no rule changes under them without somebody's decision, and none after the freeze. */
@QuarkusTest
class AmendmentTest extends ServiceTest {
    private static final String HALVES =
            "{\"scoring\":{\"weights\":{\"components\":{\"THEORY\":50,\"PRACTICAL\":50}}}}";
    private static final String NO_THEORY = """
            {"scoring": {"weights": {"components": {"THEORY": null, "PRACTICAL": 100}, "labels": []},
             "ties": {"steps": ["PRACTICAL"]}}}""";
    private static final String NO_ZERO = "{\"scoring\":{\"penalties\":[]}}";
    private static final String OTHER_PLACE =
            "{\"contest\":{\"name\":{\"zh\":\"天津选拔赛（改）\",\"en\":\"Tianjin, amended\"}}}";

    private SampleContest contest;
    private Steps steps;
    private List<UUID> entries;

    @BeforeEach
    void draw() {
        contest = SampleContest.published();
        entries = contest.entries(2);
        steps = new Steps(contest.poolId());
        steps.draw().then().statusCode(201);
    }

    @Test
    void an_amendment_after_the_draw_waits_for_a_decision_and_the_freeze_waits_with_it() {
        markAll();
        amend(2, HALVES);

        get().then().body("rulebookVersion", equalTo(1)).body("amendment", equalTo(2));
        steps.freeze()
                .then()
                .statusCode(409)
                .body("code", equalTo("amendment-undecided"))
                .body("rulebookVersion", equalTo(2));
        decide(2, "KEEP", "").then().statusCode(400);
        decide(2, "KEEP", "已开赛，本组按原规则评分").then().statusCode(201).body("decision", equalTo("KEEP"));

        get().then().body("rulebookVersion", equalTo(1)).body("amendment", nullValue());
        publishAll();
        steps.result("latest").then().body("rulebookVersion", equalTo(1)).body("rows[0].total", equalTo("88.00"));
    }

    @Test
    void adopted_with_a_reason_before_the_freeze_it_rules_the_pool() {
        markAll();
        amend(2, HALVES);

        decide(2, "ADOPT", "技术文件勘误，尚未评分完毕").then().statusCode(201);

        get().then().body("rulebookVersion", equalTo(2)).body("amendment", nullValue());
        decide(2, "KEEP", "反悔").then().statusCode(409).body("code", equalTo("no-amendment-open"));
        publishAll();
        steps.result("latest").then().body("rulebookVersion", equalTo(2)).body("rows[0].total", equalTo("85.00"));
        as("auditor")
                .get(steps.at("/amendment-decisions"))
                .then()
                .statusCode(200)
                .body("items.decision", contains("ADOPT"))
                .body("items.reason", contains("技术文件勘误，尚未评分完毕"));
    }

    /** Ranking used to answer 500: the marks of a component that no rule knew any more. */
    @Test
    void an_amendment_that_drops_what_was_marked_cannot_be_adopted() {
        markAll();
        amend(2, NO_THEORY);

        decide(2, "ADOPT", "取消理论")
                .then()
                .statusCode(409)
                .body("code", equalTo("amendment-does-not-fit"))
                .body("errors.code", contains("component"))
                .body("errors[0].message", containsString("THEORY"));
        decide(2, "KEEP", "已开赛").then().statusCode(201);
        publishAll();
        steps.result("latest").then().body("rulebookVersion", equalTo(1));
    }

    @Test
    void an_amendment_that_drops_a_penalty_that_was_given_cannot_be_adopted() {
        String code = steps.codes().of(entries.getFirst());
        steps.create(
                        as("chief-judge"),
                        "/scoring/v1/penalties",
                        Map.of(
                                "poolId",
                                steps.pool(),
                                "code",
                                code,
                                "kind",
                                "ZERO_COMPONENT",
                                "component",
                                "THEORY",
                                "reason",
                                "未带工具"))
                .then()
                .statusCode(201);
        amend(2, NO_ZERO);

        decide(2, "ADOPT", "精简处罚")
                .then()
                .statusCode(409)
                .body("errors.code", contains("penalty"))
                .body("errors[0].pointer", equalTo("/sheets/" + code));
    }

    @Test
    void before_the_first_mark_other_components_fit() {
        amend(2, NO_THEORY);

        decide(2, "ADOPT", "取消理论").then().statusCode(201);

        String code = steps.codes().of(entries.getFirst());
        steps.enter("tabulator", code, "{\"components\": {\"PRACTICAL\": {\"score\": \"80\"}}}")
                .then()
                .statusCode(200);
    }

    @Test
    void after_the_freeze_an_amendment_changes_nothing_and_nobody_can_decide_on_it() {
        markAll();
        steps.freeze().then().statusCode(200);
        amend(2, NO_THEORY);

        get().then().body("rulebookVersion", equalTo(1)).body("amendment", nullValue());
        decide(2, "ADOPT", "补充通知").then().statusCode(409).body("code", equalTo("pool-frozen"));
        steps.decode().then().statusCode(200);
        steps.publish("PROVISIONAL").then().statusCode(201).body("rulebookVersion", equalTo(1));
        steps.penalise(steps.codes().of(entries.getFirst()), "DISQUALIFY")
                .then()
                .statusCode(201);
        steps.publish("PROVISIONAL").then().statusCode(201);
    }

    @Test
    void an_amendment_of_other_chapters_asks_nobody() {
        markAll();
        amend(2, OTHER_PLACE);

        get().then().body("amendment", nullValue());
        decide(2, "KEEP", "无关").then().statusCode(409).body("code", equalTo("no-amendment-open"));
        publishAll();
        steps.result("latest").then().body("rulebookVersion", equalTo(1));
    }

    @Test
    void the_draw_takes_the_version_in_force_and_an_open_pool_follows_without_a_decision() {
        SampleContest later = SampleContest.published();
        later.entries(1);
        Steps pool = new Steps(later.poolId());
        amend(later, 2, HALVES);

        as("office")
                .get(pool.at(""))
                .then()
                .body("rulebookVersion", nullValue())
                .body("amendment", nullValue());
        pool.draw().then().statusCode(201);
        as("office").get(pool.at("")).then().body("rulebookVersion", equalTo(2));
    }

    @Test
    void the_office_that_amends_does_not_decide_for_drawn_pools() {
        amend(2, HALVES);

        decide("office", 2, "ADOPT", "自行决定").then().statusCode(403);
        decide("chief-judge", 2, "ADOPT", "自行决定").then().statusCode(403);
    }

    private void markAll() {
        Steps.Codes codes = steps.codes();
        steps.mark(codes.of(entries.getFirst()), "80", "90");
        steps.mark(codes.of(entries.getLast()), "70", "60");
    }

    private void publishAll() {
        steps.freeze().then().statusCode(200);
        steps.decode().then().statusCode(200);
        steps.publish("PROVISIONAL").then().statusCode(201);
    }

    private Response get() {
        return as("office").get(steps.at(""));
    }

    private void amend(int version, String patch) {
        amend(contest, version, patch);
    }

    private static void amend(SampleContest contest, int version, String patch) {
        String tianjin = Rulebooks.canonicalJson(TestRulebook.tianjin());
        var amended = Rulebooks.amend(tianjin, patch);
        assertThat(amended.rulebook()).as(amended.problems().toString()).isPresent();
        contest.tell(version, Rulebooks.canonicalJson(amended.rulebook().orElseThrow()));
        Eventually.holds(() -> as("office")
                .get("/scoring/v1/contests/" + contest.id)
                .then()
                .body("rulebookVersion", equalTo(version)));
    }

    private Response decide(int version, String decision, String reason) {
        return decide("committee", version, decision, reason);
    }

    private Response decide(String user, int version, String decision, String reason) {
        return as(user).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(JSON)
                .body(Map.of("rulebookVersion", version, "decision", decision, "reason", reason))
                .post(steps.at("/amendment-decisions"));
    }
}
