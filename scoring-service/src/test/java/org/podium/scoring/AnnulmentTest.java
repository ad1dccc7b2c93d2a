package org.podium.scoring;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.podium.scoring.SampleContest.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.Tokens;

/** A penalty is taken back by a further step with a reason, and by two people; never by erasing it. */
@QuarkusTest
class AnnulmentTest extends ServiceTest {
    private SampleContest contest;
    private Steps steps;
    private List<UUID> entries;
    private Steps.Codes codes;

    @BeforeEach
    void marked() {
        contest = SampleContest.published();
        entries = contest.entries(2);
        steps = new Steps(contest.poolId());
        steps.draw().then().statusCode(201);
        codes = steps.codes();
        steps.mark(codes.of(entries.getFirst()), "90", "90");
        steps.mark(codes.of(entries.getLast()), "70", "70");
    }

    @Test
    void a_wrong_disqualification_is_taken_back_by_a_second_person() {
        String penalty =
                steps.penalise(codes.of(entries.getFirst()), "DISQUALIFY").path("id");
        steps.freeze().then().statusCode(200);
        steps.decode().then().statusCode(200);
        steps.publish("PROVISIONAL").then().statusCode(201);
        steps.result("1").then().body("rows.status", contains("RANKED", "DISQUALIFIED"));

        file("chief-judge", penalty, "认错了人").then().statusCode(201).body("annulment.status", equalTo("OPEN"));
        steps.publish("FINAL").then().statusCode(409).body("errors.code", hasItem("ANNULMENT_OPEN"));
        decide("chief-judge", penalty, "approval", "").then().statusCode(409).body("code", equalTo("own-annulment"));
        decide("supervisor", penalty, "approval", "")
                .then()
                .statusCode(200)
                .body("stands", equalTo(false))
                .body("annulment.status", equalTo("APPROVED"))
                .body("annulment.reason", equalTo("认错了人"))
                .body("annulment.filedBy", equalTo(Tokens.subject("chief-judge")))
                .body("annulment.decidedBy", equalTo(Tokens.subject("supervisor")));

        steps.publish("PROVISIONAL").then().statusCode(201);
        steps.result("latest")
                .then()
                .body("rows.status", contains("RANKED", "RANKED"))
                .body("rows.rank", contains(1, 2));
        steps.result("1").then().body("rows.status", contains("RANKED", "DISQUALIFIED"));
        file("chief-judge", penalty, "再次").then().statusCode(409).body("code", equalTo("penalty-annulled"));
        as("auditor")
                .get(steps.at("/penalties"))
                .then()
                .body("items.kind", contains("DISQUALIFY"))
                .body("items.by", contains(Tokens.subject("chief-judge")));
    }

    @Test
    void a_rejected_annulment_leaves_the_penalty_and_another_may_be_filed() {
        String penalty =
                steps.penalise(codes.of(entries.getFirst()), "DISQUALIFY").path("id");
        file("chief-judge2", penalty, "处罚过重").then().statusCode(201);
        file("chief-judge", penalty, "处罚过重").then().statusCode(409).body("code", equalTo("annulment-open"));

        decide("chief-judge", penalty, "rejection", "").then().statusCode(400);
        decide("chief-judge", penalty, "rejection", "证据确凿")
                .then()
                .statusCode(200)
                .body("stands", equalTo(true))
                .body("annulment.status", equalTo("REJECTED"));
        decide("chief-judge", penalty, "approval", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-annulment-open"));
        file("chief-judge2", penalty, "新的证据").then().statusCode(201);
    }

    @Test
    void a_decision_needs_the_version_that_was_looked_at() {
        String penalty =
                steps.penalise(codes.of(entries.getFirst()), "DISQUALIFY").path("id");
        file("chief-judge", penalty, "认错了人");

        as("supervisor")
                .contentType(JSON)
                .post("/scoring/v1/penalties/" + penalty + "/annulments/approval")
                .then()
                .statusCode(428);
        as("supervisor")
                .header("If-Match", "\"0\"")
                .contentType(JSON)
                .post("/scoring/v1/penalties/" + penalty + "/annulments/approval")
                .then()
                .statusCode(412);
    }

    @Test
    void a_disqualification_by_registration_names_who_decided_and_is_not_lifted_here() {
        contest.disqualified(entries.getFirst(), "虚假申报", "office-7");

        Eventually.holds(() -> as("chief-judge")
                .get(steps.at("/penalties"))
                .then()
                .body("items.origin", contains("ELSEWHERE"))
                .body("items.by", contains("office-7"))
                .body("items.reason", contains("经组委会办公室决定取消参赛资格（S2-13，二(二)）。")));
        String penalty = as("chief-judge").get(steps.at("/penalties")).path("items[0].id");
        file("chief-judge", penalty, "不同意").then().statusCode(409).body("code", equalTo("penalty-decided-elsewhere"));
    }

    @Test
    void a_penalty_of_another_contest_is_not_there() {
        String penalty =
                steps.penalise(codes.of(entries.getFirst()), "DISQUALIFY").path("id");

        io.restassured.RestAssured.given()
                .auth()
                .oauth2(Tokens.token("stranger", "chief-judge"))
                .get("/scoring/v1/penalties/" + penalty)
                .then()
                .statusCode(404);
        as("chief-judge")
                .get("/scoring/v1/penalties/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        as("tabulator").get("/scoring/v1/penalties/" + penalty).then().statusCode(403);
    }

    private static Response file(String user, String penalty, String reason) {
        return as(user).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(JSON)
                .body(Map.of("reason", reason))
                .post("/scoring/v1/penalties/" + penalty + "/annulments");
    }

    private static Response decide(String user, String penalty, String decision, String reason) {
        String etag = as(user).get("/scoring/v1/penalties/" + penalty).header("ETag");
        var call = as(user).contentType(JSON);
        return (etag == null ? call : call.header("If-Match", etag))
                .body(decision.equals("rejection") ? Map.of("reason", reason) : Map.of())
                .post("/scoring/v1/penalties/" + penalty + "/annulments/" + decision);
    }
}
