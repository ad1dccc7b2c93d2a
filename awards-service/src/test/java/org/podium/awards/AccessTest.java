package org.podium.awards;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.AccessContract;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.Tokens;

/** What each sees and does of awards, and what they are told that they may. */
@RealParts
class AccessTest {
    private static final String OTHER_UNIT = "91120000MA0000000K";

    private final UUID pool = UUID.randomUUID();
    private World world;

    @BeforeEach
    void aRehearsal() {
        world = World.tianjin("access");
    }

    @Test
    void each_sees_and_does_what_is_theirs() {
        var entries = RecomputationTest.finalists(world, 20);
        entries.get(0).unit(OTHER_UNIT, "天津另一示例公司").told();
        var result = world.result(pool, 1, "FINAL");
        RecomputationTest.rank(result, entries);
        result.published();
        world.computed(pool, 1);
        var theirs = world.awardOf(OTHER_UNIT);

        beforeTheNoticeAUnitSeesItsOwn(theirs);
        dutiesNeedTokenRoleAndMembership();
        RecomputationTest.confirmed(world);
        afterItOnlyTheOwnUnitSeesItsCertificates(theirs);
    }

    @Test
    void a_pool_outside_ones_part_of_the_contest_does_not_invite_to_come_again() {
        var result = world.result(pool, 1, "FINAL");
        RecomputationTest.rank(result, RecomputationTest.finalists(world, 20));
        result.published();
        world.computed(pool, 1);
        world.member("half-committee", "committee", Map.of("skill", "SERVICE_ROBOT"));
        var theirs = Tokens.token("half-committee", "committee");
        Eventually.holds(() -> given().auth()
                .oauth2(theirs)
                .get("/awards/v1/pools/{p}", pool)
                .then()
                .statusCode(200));

        given().auth()
                .oauth2(theirs)
                .get("/awards/v1/pools/{p}/award-decisions", pool)
                .then()
                .statusCode(404)
                .header("Retry-After", nullValue())
                .body("code", equalTo("not-found"));
    }

    @Test
    void a_committee_of_one_stage_decides_in_its_pools_and_in_no_other() {
        var result = world.result(pool, 1, "FINAL");
        RecomputationTest.rank(result, RecomputationTest.finalists(world, 20));
        result.published();
        world.computed(pool, 1);
        world.member("of-the-final", "committee", Map.of("stage", "FINAL"));
        world.member("of-the-preliminary", "committee", Map.of("stage", "PRELIMINARY"));
        var decisions = "/awards/v1/pools/{p}/award-decisions";
        Eventually.holds(() -> given().auth()
                .oauth2(Tokens.token("of-the-final", "committee"))
                .get(decisions, pool)
                .then()
                .statusCode(200));
        var elsewhere = Tokens.token("of-the-preliminary", "committee");
        Eventually.holds(() -> given().auth()
                .oauth2(elsewhere)
                .get("/awards/v1/pools/{p}", pool)
                .then()
                .statusCode(200));

        given().auth().oauth2(elsewhere).get(decisions, pool).then().statusCode(404);
    }

    @Test
    void every_operation_of_the_document_is_open_to_somebody() {
        AccessContract.MEMBERS.forEach(role -> world.member("everybody", role));

        Eventually.holds(
                () -> AccessContract.check("awards", AccessContract.everybody("everybody"), Set.of("getAccess")));
    }

    @Test
    void everybody_can_ask_what_is_open_to_them() {
        given().get("/awards/v1/access").then().statusCode(401);
        world.as("committee")
                .get("/awards/v1/access")
                .then()
                .statusCode(200)
                .body("username", equalTo("committee"))
                .body("memberships.contestId", hasItem(world.contest.toString()))
                .body("operations", hasItem("decideTie"));
        world.asUnit(OTHER_UNIT)
                .get("/awards/v1/access")
                .then()
                .statusCode(200)
                .body("unit", equalTo(OTHER_UNIT))
                .body("operations", not(hasItem("openPublicNotice")));
    }

    private void beforeTheNoticeAUnitSeesItsOwn(String theirs) {
        given().get("/awards/v1/awards/{a}/explanation", theirs).then().statusCode(401);
        world.asUnit(OTHER_UNIT)
                .get("/awards/v1/contests/{c}/awards", world.contest)
                .then()
                .body("items", hasSize(3))
                .body("items.recipient.uscc", everyItem(equalTo(OTHER_UNIT)));
        world.asUnit(OTHER_UNIT)
                .get("/awards/v1/awards/{a}", theirs)
                .then()
                .statusCode(200)
                .body("arithmetic", notNullValue());
        world.asUnit(OTHER_UNIT)
                .get("/awards/v1/awards/{a}/explanation", theirs)
                .then()
                .statusCode(200);
        world.asUnit("91350100M000100Y43")
                .get("/awards/v1/awards/{a}", theirs)
                .then()
                .statusCode(404);
        world.as("judge")
                .get("/awards/v1/awards/{a}/explanation", theirs)
                .then()
                .statusCode(403);
    }

    private void dutiesNeedTokenRoleAndMembership() {
        var notice = "/awards/v1/contests/{c}/public-notice";
        given().header("Idempotency-Key", "a")
                .post(notice, world.contest)
                .then()
                .statusCode(401);
        world.creating("committee").post(notice, world.contest).then().statusCode(403);
        given().auth()
                .oauth2(Tokens.token("office-of-another-contest", "office"))
                .header("Idempotency-Key", "a")
                .post(notice, world.contest)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.forAnotherAudience("office", "office"))
                .header("Idempotency-Key", "a")
                .post(notice, world.contest)
                .then()
                .statusCode(401);
        world.creating("office")
                .post("/awards/v1/contests/{c}/awards/confirmation", world.contest)
                .then()
                .statusCode(403);
        world.as("office").post(notice + "/closing", world.contest).then().statusCode(409);
        world.as("office").post(notice, world.contest).then().statusCode(400);
        world.as("office")
                .get("/awards/v1/contests/{c}/pools", UUID.randomUUID())
                .then()
                .statusCode(404)
                .header("Retry-After", notNullValue());
    }

    private void afterItOnlyTheOwnUnitSeesItsCertificates(String theirs) {
        world.asUnit("91350100M000100Y43")
                .get("/awards/v1/awards/{a}", theirs)
                .then()
                .statusCode(200)
                .body("arithmetic", equalTo(null));
        var list = "/awards/v1/contests/{c}/certificates";
        given().get(list, world.contest).then().statusCode(401);
        var own = world.asUnit(OTHER_UNIT)
                .get(list, world.contest)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(own.getList("items.unit.uscc")).hasSize(2).containsOnly(OTHER_UNIT);
        String number = own.getString("items[0].number");
        var pdf = "/awards/v1/certificates/{n}";
        world.asUnit(OTHER_UNIT)
                .accept("application/pdf")
                .get(pdf, number)
                .then()
                .statusCode(200);
        world.asUnit("91350100M000100Y43")
                .accept("application/pdf")
                .get(pdf, number)
                .then()
                .statusCode(404);
        given().accept("application/pdf").get(pdf, number).then().statusCode(401);
    }
}
