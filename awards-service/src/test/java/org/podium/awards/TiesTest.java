package org.podium.awards;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.Tokens;

@RealParts
class TiesTest {
    private static final String OWN_UNIT = "91350100M000100Y43";

    @Test
    void a_tie_over_place_ten_blocks_the_notice_until_the_committee_gives_an_order() {
        var world = World.tianjin("ties");
        var pool = UUID.randomUUID();
        var tied = tieOverPlaceTen(world, pool);

        assertThat(world.outcome(pool))
                .contains("PROMOTION 并列甲 NONE DECISION_REQUIRED", "PROMOTION 并列乙 NONE DECISION_REQUIRED");
        world.creating("office")
                .post("/awards/v1/contests/{c}/public-notice", world.contest)
                .then()
                .statusCode(409)
                .body("type", containsString("awards-undecided"))
                .body("pools", hasSize(1))
                .body("pools[0].poolId", equalTo(pool.toString()));

        var order = body(10, tied, "ORDER", "专家组复评操作过程");
        world.creating("office")
                .body(order)
                .post("/awards/v1/pools/{p}/award-decisions", pool)
                .then()
                .statusCode(403);
        world.as("committee")
                .body(order)
                .post("/awards/v1/pools/{p}/award-decisions", pool)
                .then()
                .statusCode(400);
        world.creating("committee")
                .body(body(9, tied, "ORDER", "名次写错"))
                .post("/awards/v1/pools/{p}/award-decisions", pool)
                .then()
                .statusCode(409)
                .body("type", containsString("tie-not-open"));
        world.creating("committee")
                .body(body(10, tied, "EXTEND", "都晋升"))
                .post("/awards/v1/pools/{p}/award-decisions", pool)
                .then()
                .statusCode(422)
                .body("type", containsString("decision-does-not-fit"))
                .body("rule", equalTo("S2-30/PROMOTION_EMPLOYEE"))
                .body("clause", equalTo("S2 六"));
        world.creating("committee")
                .body(body(10, tied, "ORDER", " "))
                .post("/awards/v1/pools/{p}/award-decisions", pool)
                .then()
                .statusCode(400);
        world.creating("committee")
                .body(order)
                .post("/awards/v1/pools/{p}/award-decisions", pool)
                .then()
                .statusCode(201)
                .body("decision", equalTo("ORDER"))
                .body("decidedBy", equalTo("committee"));

        assertThat(world.outcome(pool))
                .contains("PROMOTION 并列甲 LEVEL_2 PROPOSED")
                .noneMatch(award -> award.startsWith("PROMOTION 并列乙"));
        world.as("office").get("/awards/v1/pools/{p}", pool).then().body("undecided", equalTo(0));

        theCommitteeMayThinkBetterOfItUntilTheNoticeOpens(world, pool, tied);
        theExplanationNamesWhoDecided(world, pool);
    }

    private static void theCommitteeMayThinkBetterOfItUntilTheNoticeOpens(World world, UUID pool, List<String> tied) {
        world.creating("committee")
                .body(body(10, tied.reversed(), "ORDER", "复核录像后更正"))
                .post("/awards/v1/pools/{p}/award-decisions", pool)
                .then()
                .statusCode(201);
        assertThat(world.outcome(pool))
                .contains("PROMOTION 并列乙 LEVEL_2 PROPOSED")
                .noneMatch(award -> award.startsWith("PROMOTION 并列甲"));
        world.as("committee")
                .get("/awards/v1/pools/{p}/award-decisions", pool)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body(
                        "items[0].supersededBy",
                        equalTo(world.as("committee")
                                .get("/awards/v1/pools/{p}/award-decisions", pool)
                                .path("items[1].id")));

        world.creating("office")
                .post("/awards/v1/contests/{c}/public-notice", world.contest)
                .then()
                .statusCode(201);
        world.creating("committee")
                .body(body(10, tied, "ORDER", "太晚了"))
                .post("/awards/v1/pools/{p}/award-decisions", pool)
                .then()
                .statusCode(409)
                .body("type", containsString("notice-has-opened"));
    }

    private static void theExplanationNamesWhoDecided(World world, UUID pool) {
        var award = world.awards(pool).stream()
                .filter(a -> "PROMOTION".equals(a.get("kind"))
                        && String.valueOf(a.get("recipient")).contains("并列乙"))
                .findFirst()
                .orElseThrow();
        world.as("committee")
                .get("/awards/v1/awards/{a}/explanation", award.get("id"))
                .then()
                .statusCode(200)
                .body("decisions", hasSize(1))
                .body("decisions[0].choice", equalTo("ORDER"))
                .body("decisions[0].reason", equalTo("复核录像后更正"))
                .body("decisions[0].decidedBy", equalTo("committee"));
    }

    @Test
    void a_tie_that_a_corrected_result_brings_after_the_notice_is_decided_and_shown_in_the_next() {
        var world = World.tianjin("ties-after-notice");
        var pool = UUID.randomUUID();
        var entries = RecomputationTest.finalists(world, 20);
        var result = world.result(pool, 1, "FINAL");
        RecomputationTest.rank(result, entries);
        result.published();
        world.computed(pool, 1);
        RecomputationTest.confirmed(world);

        var corrected = world.result(pool, 2, "CORRECTED");
        RecomputationTest.rank(corrected, entries.subList(0, 9));
        corrected.ranked(10, "80.00", entries.get(9), entries.get(10));
        for (var i = 12; i <= 20; i++) corrected.ranked(i, 80 - i + ".00", entries.get(i - 1));
        corrected.published();
        world.computed(pool, 2);
        assertThat(world.outcome(pool)).contains("PROMOTION 选手9 LEVEL_2 CONFIRMED");
        world.creating("office")
                .post("/awards/v1/contests/{c}/public-notice", world.contest)
                .then()
                .statusCode(409)
                .body("type", containsString("awards-undecided"));

        var tied = List.of(entries.get(10).id.toString(), entries.get(9).id.toString());
        var decision = body(10, tied, "ORDER", "复评后排序");
        world.creating("committee")
                .body(decision)
                .post("/awards/v1/pools/{p}/award-decisions", pool)
                .then()
                .statusCode(201);

        assertThat(world.outcome(pool))
                .contains("PROMOTION 选手11 LEVEL_2 PROPOSED", "PROMOTION 选手9 LEVEL_2 CONFIRMED")
                .noneMatch(award -> award.startsWith("PROMOTION 选手10 "));
        world.creating("office")
                .post("/awards/v1/contests/{c}/public-notice", world.contest)
                .then()
                .statusCode(201)
                .body("awards", equalTo(1));
        world.creating("committee")
                .body(body(10, tied.reversed(), "ORDER", "已经公示"))
                .post("/awards/v1/pools/{p}/award-decisions", pool)
                .then()
                .statusCode(409)
                .body("type", containsString("notice-has-opened"));
    }

    @Test
    void who_sits_in_the_committee_of_another_contest_finds_nothing_here() {
        var world = World.tianjin("ties-elsewhere");
        var pool = UUID.randomUUID();
        var tied = tieOverPlaceTen(world, pool);
        var stranger = org.podium.kit.test.Tokens.token("stranger", "committee");
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(stranger)
                .contentType("application/json")
                .header("Idempotency-Key", "k")
                .body(body(10, tied, "ORDER", "不相干"))
                .post("/awards/v1/pools/{p}/award-decisions", pool)
                .then()
                .statusCode(404);
    }

    @Test
    void the_committee_of_another_skill_neither_decides_the_tie_nor_sees_what_is_not_public() {
        var world = World.tianjin("ties-of-another-skill");
        var pool = UUID.randomUUID();
        var tied = tieOverPlaceTen(world, pool);
        var decisions = "/awards/v1/pools/{p}/award-decisions";
        world.member("robots", "committee", Map.of("skill", "SERVICE_ROBOT"));
        world.member("trainers", "committee", Map.of("skill", "AI_TRAINER"));
        Eventually.holds(() -> as("trainers").get(decisions, pool).then().statusCode(200));

        as("robots").get(decisions, pool).then().statusCode(404);
        as("robots")
                .body(body(10, tied, "ORDER", "别的赛项"))
                .post(decisions, pool)
                .then()
                .statusCode(404);
        as("robots").get("/awards/v1/pools/{p}", pool).then().statusCode(200).body("blockers", equalTo(null));
        as("robots").get("/awards/v1/contests/{c}/awards", world.contest).then().body("items", hasSize(0));
        as("trainers")
                .get("/awards/v1/contests/{c}/awards", world.contest)
                .then()
                .body("items", hasSize(world.awards(pool).size()));
        as("robots")
                .get(
                        "/awards/v1/awards/{a}/explanation",
                        world.awards(pool).getFirst().get("id"))
                .then()
                .statusCode(404);
        as("robots")
                .post("/awards/v1/contests/{c}/awards/confirmation", world.contest)
                .then()
                .statusCode(404);
        as("trainers")
                .body(body(10, tied, "ORDER", "复评"))
                .post(decisions, pool)
                .then()
                .statusCode(201);
    }

    private static RequestSpecification as(String user) {
        return given().auth()
                .oauth2(Tokens.token(user, "committee"))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    @Test
    void nobody_decides_on_an_entry_of_their_own_unit() {
        var world = World.tianjin("ties-own-unit");
        var pool = UUID.randomUUID();
        refusedAsOwn(pool, tieOverPlaceTen(world, pool));
    }

    @Test
    void nobody_decides_on_an_entry_of_a_branch_of_their_unit() {
        var world = World.tianjin("ties-own-branch");
        var pool = UUID.randomUUID();
        var branch = world.entry("并列甲")
                .unit("91120116N00000002X", "示例集团天津分公司")
                .branchOf(OWN_UNIT, "示例集团")
                .told();
        var other = world.entry("并列乙").unit("91440106N15796379W", "另一单位").told();
        refusedAsOwn(pool, tieOverPlaceTen(world, pool, branch, other));
    }

    private static void refusedAsOwn(UUID pool, List<String> tied) {
        given().auth()
                .oauth2(Tokens.token("committee", Set.of("committee"), OWN_UNIT, null))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body(10, tied, "ORDER", "本单位的人"))
                .post("/awards/v1/pools/{p}/award-decisions", pool)
                .then()
                .statusCode(403)
                .body("type", containsString("own-entry"));
    }

    /** Twenty finalists; two of them share rank 10. @return the tied, 并列甲 first */
    static List<String> tieOverPlaceTen(World world, UUID pool) {
        return tieOverPlaceTen(
                world, pool, world.entry("并列甲").told(), world.entry("并列乙").told());
    }

    private static List<String> tieOverPlaceTen(World world, UUID pool, EntrySample first, EntrySample second) {
        var result = world.result(pool, 1, "FINAL");
        for (var i = 1; i <= 9; i++)
            result.ranked(i, 99 - i + ".00", world.entry("选手" + i).told());
        result.ranked(10, "80.00", first, second);
        for (var i = 12; i <= 20; i++)
            result.ranked(i, 80 - i + ".00", world.entry("选手" + i).told());
        result.published();
        world.computed(pool, 1);
        return new ArrayList<>(List.of(first.id.toString(), second.id.toString()));
    }

    private static Map<String, Object> body(int cut, List<String> entries, String decision, String reason) {
        return World.map("cut", cut, "entries", entries, "decision", decision, "order", entries, "reason", reason);
    }
}
