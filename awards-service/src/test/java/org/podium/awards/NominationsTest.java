package org.podium.awards;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Awards without a formula: the office nominates whom the rulebook lets it, the committee decides (S1-37, S1-38, A-48). */
@RealParts
class NominationsTest {
    private static final String TWO_AWARDS = """
            {"contest": {"organisations": [
               {"id": "S2-04/ORGANISER", "role": "ORGANISER", "name": {"zh": "样例承办单位", "en": "Sample organiser"},
                "uscc": "91310115N746017977", "clause": "S2 一", "sentence": {"zh": "承办。", "en": "It organises."}}]},
             "awards": {"rules": [
              {"id": "S1-37", "rule": "discretionary", "candidates": {"roles": ["ORGANISER"], "participatingUnits": false},
               "award": "突出贡献奖", "clause": "S2 六", "sentence": {"zh": "给承办单位。", "en": "For organisers."}},
              {"id": "S1-38", "rule": "discretionary", "candidates": {"participatingUnits": true},
               "award": "优秀组织奖", "clause": "S2 六", "sentence": {"zh": "给参赛单位。", "en": "For units."}}]}}
            """;
    private static final String ORGANISER = "91310115N746017977";
    private static final String CAME = "91350100M000100Y43";
    private static final String STAYED_AWAY = "91440106N15796379W";

    private World world;

    @BeforeEach
    void aFinalResult() {
        world = World.tianjinWith(TWO_AWARDS, "nominations");
        var pool = UUID.randomUUID();
        var result = world.result(pool, 1, "FINAL");
        RecomputationTest.rank(result, RecomputationTest.finalists(world, 3));
        var absent = world.entry("缺席者");
        absent.unit = STAYED_AWAY;
        result.absent(absent.told());
        result.published();
        world.computed(pool, 1);
    }

    @Test
    void the_committee_approves_what_the_office_nominated() {
        var nominated = nominate("突出贡献奖", ORGANISER);
        nominated.then().statusCode(201).body("status", equalTo("NOMINATED")).body("unitName", equalTo("样例承办单位"));
        decide("committee", nominated, "APPROVE")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("rule", equalTo("S1-37"));
        decide("committee", nominated, "REFUSE").then().statusCode(412);
        world.as("office")
                .get("/awards/v1/contests/{c}/nominations", world.contest)
                .then()
                .body("items", hasSize(1));
        world.asUnit(CAME)
                .get("/awards/v1/contests/{c}/nominations", world.contest)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void who_is_no_candidate_is_refused_by_the_rule() {
        nominate("突出贡献奖", CAME)
                .then()
                .statusCode(422)
                .body("type", containsString("no-candidate"))
                .body("rule", equalTo("S1-37"));
        nominate("优秀组织奖", STAYED_AWAY).then().statusCode(422).body("rule", equalTo("S1-38"));
        nominate("优秀组织奖", CAME).then().statusCode(201);
        nominate("最佳风采奖", CAME).then().statusCode(422).body("type", containsString("no-such-discretion"));
    }

    @Test
    void nobody_stands_twice_but_who_was_refused_may_stand_again() {
        var first = nominate("优秀组织奖", CAME);
        nominate("S1-38", CAME).then().statusCode(409).body("type", containsString("nominated-before"));
        decide("committee", first, "REFUSE").then().statusCode(200).body("status", equalTo("REFUSED"));
        nominate("S1-38", CAME).then().statusCode(201);
    }

    @Test
    void only_the_committee_decides_and_nobody_the_own_nomination() {
        var nominated = nominate("优秀组织奖", CAME);
        decide("office", nominated, "APPROVE").then().statusCode(403);
        world.as("committee")
                .body(Map.of("decision", "APPROVE", "reason", "同意"))
                .post(
                        "/awards/v1/nominations/{n}/decision",
                        nominated.jsonPath().getString("id"))
                .then()
                .statusCode(428);
        decide("committee", nominated, "APPROVE").then().statusCode(200);
        decide("committee", reread(nominated), "REFUSE")
                .then()
                .statusCode(409)
                .body("type", containsString("nomination-decided"));
    }

    private Response nominate(String award, String unit) {
        return world.creating("office")
                .body(Map.of("award", award, "unit", unit, "reason", "组织有力"))
                .post("/awards/v1/contests/{c}/nominations", world.contest);
    }

    private Response reread(Response nominated) {
        return world.as("office")
                .get("/awards/v1/nominations/{n}", nominated.jsonPath().getString("id"));
    }

    private Response decide(String user, Response nominated, String decision) {
        return world.as(user)
                .header("If-Match", nominated.header("ETag"))
                .body(Map.of("decision", decision, "reason", "会议决定"))
                .post(
                        "/awards/v1/nominations/{n}/decision",
                        nominated.jsonPath().getString("id"));
    }
}
