package org.podium.awards;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.Tokens;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.reading.Rulebooks;

/**
 * What an amendment is to the awards is shown before it is made: by itself only what it cancels and what follows from its lists of
 * titles, and this much for a result under it.
 */
@RealParts
class AmendmentPreviewTest {
    private static final String HIGHER_MINIMUM = "{\"awards\": {\"minimumField\": {\"competed\": 21}}}";

    private static final String CANCELLED = """
            {"contest": {"cancellations": [{"id": "S2-29/CANCELLED", "of": {"division": "EMPLOYEE"}, "day": "2025-11-12",
              "clause": "S2 五(二)", "sentence": {"zh": "人数不足，取消", "en": "too few"}}]}}""";

    private List<EntrySample> entries = List.of();

    @Test
    void no_award_changes_by_other_rules_of_awards_and_a_result_under_them_brings_what_was_shown() {
        var world = World.tianjin("preview");
        var pool = pool(world, "FINAL");
        var before = awards(world, pool);

        var preview = preview(world, "office", Map.of("patch", World.tree(HIGHER_MINIMUM)));

        preview.then()
                .statusCode(200)
                .body("rulebookVersion", equalTo(1))
                .body("rulebookHash", equalTo(Rulebooks.hash(amended(HIGHER_MINIMUM))))
                .body("pools", hasSize(1))
                .body("pools[0].effect", equalTo("KEEPS_ITS_VERSION"))
                .body("pools[0].rulebookVersion", equalTo(1))
                .body("pools[0].before.outcome", equalTo("AWARDS"))
                .body("pools[0].before.minimum", equalTo(20))
                .body("pools[0].after.outcome", equalTo("SELECTION_ONLY"))
                .body("pools[0].after.minimum", equalTo(21))
                .body("pools[0].awards", hasSize(11))
                .body("pools[0].awards.after", everyItem(nullValue()))
                .body("pools[0].awards.sameOutcome", everyItem(equalTo(false)))
                .body("pools[0].awards.standing", everyItem(equalTo("PROPOSED")))
                .body("pools[0].following", nullValue())
                .body("pools[0].shown", equalTo(0));
        amend(world, amended(HIGHER_MINIMUM));
        assertThat(awards(world, pool)).isEqualTo(before);

        var corrected = world.result(pool, 2, "CORRECTED");
        RecomputationTest.rank(corrected, entries);
        corrected.published();
        world.computed(pool, 2);

        var gone = preview.jsonPath().<Map<String, Object>>getList("pools[0].awards").stream()
                .map(AmendmentPreviewTest::award)
                .toList();
        var left = new ArrayList<>(before);
        left.removeAll(gone);
        assertThat(awards(world, pool))
                .containsExactlyInAnyOrderElementsOf(left)
                .hasSize(3);
    }

    @Test
    void a_pool_that_is_cancelled_is_shown_with_the_awards_that_then_give_way() {
        var world = World.tianjin("preview-cancelled");
        var pool = pool(world, "FINAL");
        var drawn = UUID.randomUUID();
        world.drawn(drawn, "FINAL", "SERVICE_ROBOT", "EMPLOYEE");
        var before = awards(world, pool);
        var patch = Map.of("patch", World.tree(CANCELLED));
        Eventually.holds(() -> preview(world, "office", patch).then().body("pools", hasSize(2)));

        var preview = preview(world, "office", patch);

        preview.then()
                .statusCode(200)
                .body("pools.poolId", contains(pool.toString(), drawn.toString()))
                .body("pools.effect", contains("CANCELLED", "CANCELLED"))
                .body("pools.cancelled.rule", everyItem(equalTo("S2-29/CANCELLED")))
                .body("pools.cancelled.clause", everyItem(equalTo("S2 五(二)")))
                .body("pools[0].before.outcome", equalTo("AWARDS"))
                .body("pools[0].after", nullValue())
                .body("pools[0].awards.after", everyItem(nullValue()))
                .body("pools[1].awards", empty());
        assertThat(preview.jsonPath().<Map<String, Object>>getList("pools[0].awards"))
                .extracting(AmendmentPreviewTest::award)
                .containsExactlyInAnyOrderElementsOf(before)
                .isNotEmpty();
        amend(world, amended(CANCELLED));

        assertThat(awards(world, pool)).isEmpty();
        world.as("office").get("/awards/v1/pools/{p}", pool).then().body("cancelledBy", equalTo("S2-29/CANCELLED"));
        preview(world, "office", Map.of("patch", World.tree(HIGHER_MINIMUM)))
                .then()
                .statusCode(200)
                .body("pools.effect", contains("CANCELLED", "CANCELLED"))
                .body("pools[0].before", nullValue())
                .body("pools[0].awards", empty());
    }

    @Test
    void what_is_under_public_notice_or_confirmed_is_said_to_be() {
        var world = World.tianjin("preview-shown");
        pool(world, "FINAL");
        world.creating("office")
                .post("/awards/v1/contests/{c}/public-notice", world.contest)
                .then()
                .statusCode(201);

        preview(world, "committee", Map.of("patch", World.tree(HIGHER_MINIMUM)))
                .then()
                .statusCode(200)
                .body("pools[0].awards.standing", everyItem(equalTo("NOTICED")))
                .body("pools[0].shown", equalTo(11))
                .body("pools[0].awards.recipient.name", hasItem("选手10"));
    }

    @Test
    void another_promotion_shows_both_and_why() {
        var world = World.tianjin("preview-promotion");
        pool(world, "FINAL");
        var rulebook = Rulebooks.canonicalJson(World.tianjin())
                .replace(
                        "\"steps\":[{\"from\":[\"NONE\",\"APPRENTICE\",\"5\",\"4\",\"3\"],\"to\":\"2\"}",
                        "\"steps\":[{\"from\":[\"NONE\",\"APPRENTICE\",\"5\",\"4\"],\"to\":\"3\"}");

        preview(world, "office", Map.of("rulebook", rulebook))
                .then()
                .statusCode(200)
                .body("pools[0].awards", hasSize(10))
                .body("pools[0].awards.rule", everyItem(equalTo("S2-30/PROMOTION_EMPLOYEE")))
                .body("pools[0].awards.before.detail", everyItem(equalTo("LEVEL_2")))
                .body("pools[0].awards.after.detail", everyItem(equalTo("LEVEL_3")))
                .body("pools[0].awards.after.sentence.en", everyItem(containsString("3")))
                .body("pools[0].awards.recipient.personId", everyItem(notNullValue()));
    }

    @Test
    void the_same_rulebook_changes_nothing_and_a_pool_without_a_result_waits_for_it() {
        var world = World.tianjin("preview-same");
        pool(world, "PROVISIONAL");
        world.drawn(UUID.randomUUID(), "FINAL", "SERVICE_ROBOT", "EMPLOYEE");
        var same = Map.of("rulebook", Rulebooks.canonicalJson(World.tianjin()));

        Eventually.holds(() -> preview(world, "office", same)
                .then()
                .statusCode(200)
                .body("pools.effect", contains("KEEPS_ITS_VERSION", "WAITS_FOR_ITS_RESULT"))
                .body("pools[0].awards", empty())
                .body("pools[0].before", notNullValue())
                .body("pools[0].resultKind", equalTo("PROVISIONAL"))
                .body("pools[1].before", nullValue())
                .body("pools[1].awards", empty()));
    }

    @Test
    void what_cannot_be_read_is_refused_with_what_is_known() {
        var world = World.tianjin("preview-refused");
        var unknown = Rulebooks.canonicalJson(World.tianjin())
                .replace("\"rule\":\"recommendation\"", "\"rule\":\"golden-handshake\"");

        preview(world, "office", Map.of("rulebook", unknown))
                .then()
                .statusCode(422)
                .body("code", equalTo("rulebook-invalid"))
                .body("problems[0].path", equalTo("/awards/rules/3/rule"))
                .body("problems[0].known", hasItem("recommendation"));
        preview(world, "office", Map.of("reason", "空")).then().statusCode(422).body("code", equalTo("amendment-form"));
    }

    @Test
    void it_is_for_the_office_and_the_committee_and_their_part_of_the_contest() {
        var world = World.tianjin("preview-access");
        pool(world, "FINAL");
        var patch = Map.of("patch", World.tree(HIGHER_MINIMUM));

        preview(world, "auditor", patch).then().statusCode(403);
        world.asUnit("91350100M000100Y43")
                .body(patch)
                .post("/awards/v1/contests/{c}/amendment-previews", world.contest)
                .then()
                .statusCode(403);
        as(Tokens.token("stranger", "committee"), world, patch).then().statusCode(404);
        world.member("robots-only", "office", Map.of("skill", "SERVICE_ROBOT"));
        Eventually.holds(() -> as(Tokens.token("robots-only", "office"), world, patch)
                .then()
                .statusCode(200)
                .body("pools", empty()));
    }

    /** Twenty employees of one pool, ranked from 1 to 20. */
    private UUID pool(World world, String kind) {
        var pool = UUID.randomUUID();
        entries = RecomputationTest.finalists(world, 20);
        var result = world.result(pool, 1, kind);
        RecomputationTest.rank(result, entries);
        result.published();
        world.computed(pool, 1);
        return pool;
    }

    private static Rulebook amended(String patch) {
        return Rulebooks.amend(Rulebooks.canonicalJson(World.tianjin()), patch)
                .rulebook()
                .orElseThrow();
    }

    static void amend(World world, Rulebook intended) {
        world.amended(World.tree(Rulebooks.canonicalJson(intended)), Rulebooks.hash(intended));
        Eventually.holds(() -> world.as("office")
                .get("/awards/v1/contests/{c}", world.contest)
                .then()
                .body("rulebookVersion", equalTo(2)));
    }

    static Response preview(World world, String user, Map<String, ?> intended) {
        return world.as(user).body(intended).post("/awards/v1/contests/{c}/amendment-previews", world.contest);
    }

    private static Response as(String token, World world, Map<String, ?> intended) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(intended)
                .post("/awards/v1/contests/{c}/amendment-previews", world.contest);
    }

    /** As {@code kind rule entry}. */
    private static List<String> awards(World world, UUID pool) {
        return world.awards(pool).stream().map(AmendmentPreviewTest::award).collect(Collectors.toList());
    }

    static String award(Map<String, Object> award) {
        return award.get("kind") + " " + award.get("rule") + " " + award.get("entryId");
    }
}
