package org.podium.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.SchemaCheck;
import org.podium.kit.test.Tokens;

/** Awards without a formula: the office nominates whom the rulebook lets it, the committee decides (S1-37, S1-38, A-48). */
@RealParts
class NominationsTest {
    private static final String TWO_AWARDS = """
            {"contest": {"organisations": [
               {"id": "S2-04/ORGANISER", "role": "ORGANISER", "name": {"zh": "样例承办单位", "en": "Sample organiser"},
                "uscc": "91310115N746017977", "clause": "S2 一", "sentence": {"zh": "承办。", "en": "It organises."}}]},
             "awards": {"minimumField": null, "rules": [
              {"id": "S1-37", "rule": "discretionary", "candidates": {"roles": ["ORGANISER"], "participatingUnits": false},
               "award": "突出贡献奖", "clause": "S2 六", "sentence": {"zh": "给承办单位。", "en": "For organisers."}},
              {"id": "S1-34", "rule": "unit-award", "ranks": {"from": 1, "to": 1}, "award": "冠军选手单位",
               "clause": "S2 六", "sentence": {"zh": "第1名所在单位。", "en": "The unit of rank 1."}},
              {"id": "S1-38", "rule": "discretionary", "candidates": {"participatingUnits": true},
               "award": "优秀组织奖", "clause": "S2 六", "sentence": {"zh": "给参赛单位。", "en": "For units."}}]}}
            """;
    private static final String ORGANISER = "91310115N746017977";
    private static final String CAME = "91350100M000100Y43";
    private static final String STAYED_AWAY = "91440106N15796379W";

    private static final String LEGAL = "91120116N00000001X";
    private static final String BRANCH = "91120116N00000002X";

    private final UUID pool = UUID.randomUUID();
    private World world;
    private List<EntrySample> finalists;
    private EntrySample branch;

    @BeforeEach
    void aFinalResult() {
        world = World.tianjinWith(TWO_AWARDS, "nominations");
        var result = world.result(pool, 1, "FINAL");
        finalists = RecomputationTest.finalists(world, 3);
        RecomputationTest.rank(result, finalists);
        branch = world.entry("分公司选手")
                .unit(BRANCH, "样例集团天津分公司")
                .branchOf(LEGAL, "样例集团")
                .told();
        result.ranked(4, "60.00", branch);
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
    void what_the_committee_approved_is_noticed_confirmed_told_and_on_paper() throws Exception {
        decide("committee", nominate("突出贡献奖", ORGANISER), "APPROVE").then().statusCode(200);
        decide("committee", nominate("优秀组织奖", CAME), "APPROVE").then().statusCode(200);
        decide("committee", nominate("优秀组织奖", LEGAL), "REFUSE").then().statusCode(200);
        assertThat(given()).extracting(award -> award.get("status")).containsOnly("PROPOSED");
        assertThat(given())
                .extracting(award -> World.recipient(award).get("uscc") + " " + award.get("detail"))
                .containsExactlyInAnyOrder(ORGANISER + " 突出贡献奖", CAME + " 优秀组织奖");

        RecomputationTest.confirmed(world);

        var paper = RecomputationTest.certificates(world).stream()
                .filter(certificate -> "突出贡献奖".equals(certificate.get("detail")))
                .findFirst()
                .orElseThrow();
        assertThat(paper).doesNotContainKey("entryId");
        assertThat((String) paper.get("number")).startsWith("R-NOMINATIONS-0");
        var pdf = world.as("office")
                .accept("application/pdf")
                .get("/awards/v1/certificates/{n}", paper.get("number"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        world.asUnit(ORGANISER)
                .accept("application/pdf")
                .get("/awards/v1/certificates/{n}", paper.get("number"))
                .then()
                .statusCode(200);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("样例承办单位", "在本次竞赛中", "突出贡献奖")
                    .doesNotContain("成绩第");
        }
        world.as("office")
                .accept("text/html")
                .get("/awards/v1/verify/{v}", paper.get("verifyCode"))
                .then()
                .statusCode(200)
                .body(containsString("获奖单位"))
                .body(not(containsString("赛项与组别")));
        var told = Eventually.get(
                () -> Stream.of("awards.awards", "awards.certificates")
                        .flatMap(topic -> KafkaProbe.all(topic).stream())
                        .filter(event -> event.data().contains(world.contest.toString()))
                        .filter(event -> event.data().contains("突出贡献奖"))
                        .toList(),
                events -> events.size() == 2);
        told.forEach(SchemaCheck.ofTheHouse()::valid);
    }

    @Test
    void the_explanation_says_who_nominated_and_why_it_was_approved() {
        decide("committee", nominate("突出贡献奖", ORGANISER), "APPROVE").then().statusCode(200);
        world.as("office")
                .get("/awards/v1/awards/{a}/explanation", given().getFirst().get("id"))
                .then()
                .statusCode(200)
                .body("nomination.reason", equalTo("组织有力"))
                .body("nomination.decisionReason", equalTo("会议决定"))
                .body("rules[0].id", equalTo("S1-37"))
                .body("pool", equalTo(null))
                .body("resultVersion", equalTo(null));
    }

    @Test
    void a_unit_that_turns_out_not_to_have_come_loses_it() {
        decide("committee", nominate("优秀组织奖", CAME), "APPROVE").then().statusCode(200);
        RecomputationTest.confirmed(world);
        assertThat(RecomputationTest.certificates(world))
                .extracting(c -> c.get("status"))
                .contains("VALID");

        var corrected = world.result(pool, 2, "CORRECTED");
        corrected.ranked(1, "90.00", branch);
        finalists.forEach(corrected::absent);
        corrected.published();
        world.computed(pool, 2);

        assertThat(given()).isEmpty();
        assertThat(RecomputationTest.certificates(world).stream()
                        .filter(certificate -> "优秀组织奖".equals(certificate.get("detail"))))
                .extracting(certificate -> certificate.get("status"))
                .containsExactly("REVOKED");
    }

    @Test
    void the_award_of_the_first_ones_unit_goes_to_its_legal_unit() {
        var first = world.result(pool, 2, "CORRECTED");
        first.ranked(1, "99.00", branch);
        RecomputationTest.rank(first, finalists, 2);
        first.published();
        world.computed(pool, 2);

        var award = world.awards(pool).stream()
                .filter(found -> "冠军选手单位".equals(found.get("detail")))
                .findFirst()
                .orElseThrow();
        assertThat(World.recipient(award)).containsEntry("uscc", LEGAL).containsEntry("name", "样例集团");
        world.asUnit(LEGAL).get("/awards/v1/awards/{a}", award.get("id")).then().statusCode(200);
    }

    @Test
    void who_is_no_candidate_is_refused_by_the_rule() {
        nominate("突出贡献奖", CAME)
                .then()
                .statusCode(422)
                .body("type", containsString("no-candidate"))
                .body("rule", equalTo("S1-37"));
        nominate("优秀组织奖", BRANCH).then().statusCode(422).body("rule", equalTo("S1-38"));
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

    @Test
    void nobody_has_a_part_in_it_for_the_own_unit_nor_for_the_legal_unit_it_counts_as() {
        var nominated = nominate("优秀组织奖", LEGAL);
        for (var own : List.of(LEGAL, BRANCH)) {
            actingFor(own, "office")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(Map.of("award", "优秀组织奖", "unit", LEGAL, "reason", "组织有力"))
                    .post("/awards/v1/contests/{c}/nominations", world.contest)
                    .then()
                    .statusCode(403)
                    .body("type", containsString("own-entry"));
            actingFor(own, "committee")
                    .header("If-Match", nominated.header("ETag"))
                    .body(Map.of("decision", "APPROVE", "reason", "同意"))
                    .post(
                            "/awards/v1/nominations/{n}/decision",
                            nominated.jsonPath().getString("id"))
                    .then()
                    .statusCode(403)
                    .body("type", containsString("own-nomination-to-decide"));
        }
        decide("committee", nominated, "APPROVE").then().statusCode(200);
    }

    private static RequestSpecification actingFor(String unit, String role) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.token(role, Set.of(role), unit, null))
                .contentType(ContentType.JSON);
    }

    /** Awards of no pool. */
    private List<Map<String, Object>> given() {
        return world.as("office")
                .get("/awards/v1/contests/{c}/awards", world.contest)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.poolId == null }");
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
