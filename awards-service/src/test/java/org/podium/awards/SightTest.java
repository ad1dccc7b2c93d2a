package org.podium.awards;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.podium.rulebook.Level;

/** Who sees a contest, its notice and its awards: of a rehearsal those who are part of it, of a real one everybody. */
@RealParts
class SightTest {
    private static final String OTHER_UNIT = "91120000MA0000000K";

    private final UUID pool = UUID.randomUUID();

    @Test
    void a_rehearsal_is_there_for_its_members_and_its_units_and_for_nobody_else() {
        var world = World.tianjin("sight");
        var entries = RecomputationTest.finalists(world, 20);
        entries.get(0).unit(OTHER_UNIT, "天津另一示例公司").told();
        var result = world.result(pool, 1, "FINAL");
        RecomputationTest.rank(result, entries);
        result.published();
        world.computed(pool, 1);
        RecomputationTest.confirmed(world);
        var reads = List.of(
                "/awards/v1/contests/" + world.contest,
                "/awards/v1/contests/" + world.contest + "/pools",
                "/awards/v1/contests/" + world.contest + "/awards",
                "/awards/v1/contests/" + world.contest + "/nominations",
                "/awards/v1/contests/" + world.contest + "/public-notice",
                "/awards/v1/pools/" + pool,
                "/awards/v1/awards/" + world.awardOf(OTHER_UNIT));
        var strangers = List.<Supplier<RequestSpecification>>of(
                RestAssured::given, () -> world.as("judge"), () -> world.asUnit("91110000600037341L"));

        for (var read : reads) {
            for (var stranger : strangers) {
                asIfItWereNotThere(stranger, read);
            }
            world.as("auditor").get(read).then().statusCode(200);
            world.asUnit(OTHER_UNIT).get(read).then().statusCode(200);
        }
    }

    /** The same answer as for an id that nobody has: it does not even tell that there is such a rehearsal. */
    private void asIfItWereNotThere(Supplier<RequestSpecification> stranger, String read) {
        var unheardOf = read.replaceAll(
                "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", UUID.randomUUID().toString());
        var nobody = stranger.get().get(unheardOf);
        var hidden = stranger.get().get(read);
        assertThat(hidden.statusCode()).as(read).isEqualTo(404);
        assertThat(hidden.path("type").toString()).as(read).isEqualTo(nobody.path("type"));
        assertThat(hidden.header("Retry-After")).as(read).isEqualTo(nobody.header("Retry-After"));
    }

    @Test
    void of_a_real_contest_everybody_sees_what_is_under_notice_and_no_more() {
        var real = World.real("sight-real");
        var entries = RecomputationTest.finalists(real, 20);
        entries.get(1).level("2").told();
        var result = real.result(pool, 1, "FINAL");
        RecomputationTest.rank(result, entries);
        result.published();
        real.computed(pool, 1);
        String award = String.valueOf(real.awards(pool).getFirst().get("id"));
        var list = "/awards/v1/contests/{c}/awards";
        given().get(list, real.contest).then().statusCode(200).body("items", empty());
        given().get("/awards/v1/awards/{a}", award).then().statusCode(404);

        real.creating("office")
                .post("/awards/v1/contests/{c}/public-notice", real.contest)
                .then()
                .statusCode(201);

        given().get(list, real.contest)
                .then()
                .statusCode(200)
                .body("items", not(empty()))
                .body("items[0].recipient.personId", equalTo(null))
                .body("items[0].arithmetic", equalTo(null));
        given().get("/awards/v1/awards/{a}", award).then().statusCode(200).body("arithmetic", equalTo(null));
        ofTheLevelsTheOneThatIsWonAlone(given().queryParam("limit", 100).get(list, real.contest));
        given().get("/awards/v1/awards/{a}/explanation", award).then().statusCode(401);
        for (var open : List.of("", "/pools", "/public-notice")) {
            given().get("/awards/v1/contests/{c}" + open, real.contest).then().statusCode(200);
        }
    }

    /** What level somebody had before is nobody's business; the whole answer is looked through, sentences too. */
    private static void ofTheLevelsTheOneThatIsWonAlone(Response answer) {
        List<Map<String, Object>> promotions =
                answer.then().statusCode(200).extract().path("items.findAll { it.kind == 'PROMOTION' }");
        assertThat(promotions)
                .hasSize(10)
                .extracting(award -> award.get("detail"))
                .contains("LEVEL_1", "LEVEL_2");
        for (var promotion : promotions) {
            var won = Level.ofDetail(String.valueOf(promotion.get("detail")));
            assertThat(Level.STANDARD.levels())
                    .filteredOn(rung -> !rung.name().equals(won))
                    .allSatisfy(rung -> assertThat(promotion.toString())
                            .doesNotContain(rung.label().zh(), rung.label().en()));
            assertThat(String.valueOf(promotion.get("sentence")))
                    .contains(Level.STANDARD.label(won).zh());
        }
    }
}
