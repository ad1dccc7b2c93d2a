package org.podium.awards;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Tokens;

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
        var theirs = idOf(OTHER_UNIT);

        beforeTheNoticeThePublicSeesNothingAndAUnitItsOwn(theirs);
        dutiesNeedTokenRoleAndMembership();
        RecomputationTest.confirmed(world);
        afterItEverybodySeesAwardsAndOnlyTheOwnUnitItsCertificates(theirs);
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

    private void beforeTheNoticeThePublicSeesNothingAndAUnitItsOwn(String theirs) {
        given().get("/awards/v1/contests/{c}/awards", world.contest)
                .then()
                .statusCode(200)
                .body("items", empty());
        given().get("/awards/v1/awards/{a}", theirs).then().statusCode(404);
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

    private void afterItEverybodySeesAwardsAndOnlyTheOwnUnitItsCertificates(String theirs) {
        given().get("/awards/v1/awards/{a}", theirs).then().statusCode(200).body("arithmetic", equalTo(null));
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

    private String idOf(String unit) {
        return world.as("office")
                .queryParam("unit", unit)
                .get("/awards/v1/contests/{c}/awards", world.contest)
                .path("items[0].id");
    }
}
