package org.podium.awards;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.rulebook.reading.Rulebooks;

@RealParts
class RecomputationTest {
    @Inject
    Database database;

    @Test
    void nineteen_who_competed_are_a_selection_only() {
        var world = World.tianjin("selection-only");
        var pool = UUID.randomUUID();
        var result = world.result(pool, 1, "FINAL");
        var entries = finalists(world, 19);
        rank(result, entries);
        result.absent(world.entry("缺考者").told()).published();
        world.computed(pool, 1);

        assertThat(world.outcome(pool))
                .containsExactlyInAnyOrder(
                        "RECOMMENDATION 选手1 NATIONAL_CONTEST PROPOSED",
                        "RECOMMENDATION 选手2 NATIONAL_CONTEST PROPOSED",
                        "RECOMMENDATION 选手3 NATIONAL_CONTEST PROPOSED");
        world.as("office")
                .get("/awards/v1/contests/{c}/pools", world.contest)
                .then()
                .body("items[0].outcome", equalTo("SELECTION_ONLY"))
                .body("items[0].competed", equalTo(19))
                .body("items[0].minimum", equalTo(20));
    }

    @Test
    void a_fact_learned_of_later_takes_the_award_away_and_leaves_the_others_as_they_are() {
        var world = World.tianjin("late-fact");
        var pool = UUID.randomUUID();
        var entries = finalists(world, 20);
        var result = world.result(pool, 1, "FINAL");
        rank(result, entries);
        result.published();
        world.computed(pool, 1);
        var before = ids(world, pool);

        entries.get(4).holdsTianjinTitle().told();

        Eventually.holds(() -> assertThat(world.outcome(pool)).contains("PROMOTION 选手5 LEVEL_2 LAPSED"));
        var after = ids(world, pool);
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.stream().filter(before::contains)).hasSize(before.size() - 1);
    }

    @Test
    void a_corrected_result_revokes_what_it_changes_and_nothing_else() {
        var world = World.tianjin("corrected");
        var pool = UUID.randomUUID();
        var entries = finalists(world, 21);
        var result = world.result(pool, 1, "FINAL");
        rank(result, entries);
        result.published();
        world.computed(pool, 1);
        confirmed(world);
        var certificates = certificates(world);

        var corrected = world.result(pool, 2, "CORRECTED");
        var others = new ArrayList<>(entries);
        others.remove(9);
        rank(corrected, others);
        corrected.disqualified(entries.get(9)).published();
        world.computed(pool, 2);

        assertThat(world.outcome(pool))
                .noneMatch(award -> award.startsWith("PROMOTION 选手10 "))
                .contains("PROMOTION 选手11 LEVEL_2 PROPOSED", "PROMOTION 选手9 LEVEL_2 CONFIRMED");
        var revoked = certificates(world).stream()
                .filter(c -> "REVOKED".equals(c.get("status")))
                .toList();
        assertThat(revoked).hasSize(1);
        world.as("auditor")
                .get("/awards/v1/contests/{c}/audit?action=award-revoked", world.contest)
                .then()
                .statusCode(200)
                .body("items.about", hasItem(revoked.getFirst().get("awardId")));
        var number = String.valueOf(revoked.getFirst().get("number"));
        world.as("office")
                .accept("application/pdf")
                .get("/awards/v1/certificates/{n}", number)
                .then()
                .statusCode(410);
        given().accept("text/html")
                .get("/awards/v1/verify/{c}", revoked.getFirst().get("verifyCode"))
                .then()
                .statusCode(200)
                .body(containsString("证书已撤销"));

        confirmed(world);
        var numbers = certificates(world).stream().map(c -> c.get("number")).toList();
        assertThat(numbers).doesNotHaveDuplicates().hasSize(certificates.size() + 1);
    }

    @Test
    void who_is_named_in_an_entry_after_its_result_takes_neither_award_nor_certificate() {
        var world = World.tianjin("named-later");
        var pool = UUID.randomUUID();
        var entries = finalists(world, 20);
        var result = world.result(pool, 1, "FINAL");
        rank(result, entries);
        result.published();
        world.computed(pool, 1);
        var before = world.awards(pool);
        var first = entries.getFirst();

        first.substituted("后来者");

        Eventually.holds(() -> assertThat(named(first)).contains("后来者"));
        assertThat(world.awards(pool)).isEqualTo(before);
        confirmed(world);
        assertThat(certificates(world))
                .extracting(c -> String.valueOf(c.get("recipient")))
                .anyMatch(recipient -> recipient.contains("选手1"))
                .noneMatch(recipient -> recipient.contains("后来者"));
    }

    @Test
    void who_is_below_a_least_score_of_the_rulebook_has_no_promotion() throws Exception {
        var json = new ObjectMapper();
        var rules = json.readTree(Rulebooks.canonicalJson(World.tianjin())).at("/awards/rules");
        for (var rule : rules) {
            if (rule.path("id").asText().equals("S2-30/PROMOTION_EMPLOYEE")) {
                ((ObjectNode) rule).putObject("leastScores").put("PRACTICAL", 60);
            }
        }
        var patch = json.createObjectNode();
        patch.putObject("awards").set("rules", rules);
        var world = World.tianjinWith(patch.toString(), "least-score");
        var pool = UUID.randomUUID();
        var entries = finalists(world, 20);
        var result = world.result(pool, 1, "FINAL");
        for (var i = 0; i < entries.size(); i++) {
            var scores = World.map("THEORY", "80.00", "PRACTICAL", i == 2 ? "59.99" : "60.00");
            result.ranked(i + 1, 95 - i + ".00", scores, entries.get(i));
        }
        result.published();
        world.computed(pool, 1);

        assertThat(world.outcome(pool))
                .contains(
                        "PROMOTION 选手2 LEVEL_2 PROPOSED",
                        "PROMOTION 选手3 LEVEL_2 LAPSED",
                        "PROMOTION 选手4 LEVEL_2 PROPOSED");
    }

    @Test
    void whose_number_was_mistyped_is_the_same_person_and_their_title_is_found() {
        var world = World.tianjin("mistyped");
        var pool = UUID.randomUUID();
        var entries = finalists(world, 20);
        var result = world.result(pool, 1, "FINAL");
        rank(result, entries);
        result.published();
        world.computed(pool, 1);

        entries.get(4).holdsTianjinTitle().mistyped();

        Eventually.holds(() -> assertThat(world.outcome(pool)).contains("PROMOTION 选手5 LEVEL_2 LAPSED"));
    }

    @Test
    void a_result_of_somebody_unheard_of_waits_for_the_substitution() {
        var world = World.tianjin("unheard-of");
        var pool = UUID.randomUUID();
        var entries = finalists(world, 20);
        var result = world.result(pool, 1, "FINAL");
        var first = entries.getFirst();
        first.somebodyElse("替补选手");
        rank(result, entries);
        result.published();
        world.as("office").get("/awards/v1/pools/{p}", pool).then().statusCode(404);

        first.told();

        world.computed(pool, 1);
        assertThat(world.outcome(pool)).contains("PROMOTION 替补选手 LEVEL_1 PROPOSED");
    }

    @Test
    void the_same_result_told_again_changes_nothing() {
        var world = World.tianjin("told-again");
        var pool = UUID.randomUUID();
        var entries = finalists(world, 20);
        var result = world.result(pool, 1, "FINAL");
        rank(result, entries);
        result.published();
        world.computed(pool, 1);
        var before = ids(world, pool);

        var again = world.result(pool, 2, "FINAL");
        rank(again, entries);
        again.published();
        world.computed(pool, 2);

        assertThat(ids(world, pool)).isEqualTo(before);
        world.as("office")
                .get("/awards/v1/awards/{a}/explanation", before.getFirst())
                .then()
                .body("resultVersion", equalTo(2))
                .body("earlier", hasSize(0));
    }

    static List<EntrySample> finalists(World world, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> world.entry("选手" + i).told())
                .toList();
    }

    static void rank(ResultSample result, List<EntrySample> entries) {
        rank(result, entries, 1);
    }

    static void rank(ResultSample result, List<EntrySample> entries, int from) {
        for (var i = 0; i < entries.size(); i++) result.ranked(from + i, 95 - i + ".00", entries.get(i));
    }

    /** Through notice and confirmation. */
    static void confirmed(World world) {
        var tag = world.creating("office")
                .post("/awards/v1/contests/{c}/public-notice", world.contest)
                .then()
                .statusCode(201)
                .extract();
        world.clock(
                tag.jsonPath().getString("closesOn").equals("2025-11-19")
                        ? "2025-11-20T08:00:00+08:00"
                        : "2025-12-20T08:00:00+08:00");
        world.as("office")
                .header("If-Match", tag.header("ETag"))
                .post("/awards/v1/contests/{c}/public-notice/closing", world.contest)
                .then()
                .statusCode(200);
        world.creating("committee")
                .post("/awards/v1/contests/{c}/awards/confirmation", world.contest)
                .then()
                .statusCode(200);
    }

    static List<java.util.Map<String, Object>> certificates(World world) {
        return world.as("office")
                .queryParam("limit", 200)
                .get("/awards/v1/contests/{c}/certificates", world.contest)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    /** Whom registration names in the entry, as this service was told. */
    private String named(EntrySample entry) {
        return QuarkusTransaction.requiringNew().call(() -> database.first(
                        "select competitors::text from entry where id = ?", row -> row.getString(1), entry.id)
                .orElseThrow());
    }

    private static List<Object> ids(World world, UUID pool) {
        return world.awards(pool).stream().map(award -> award.get("id")).toList();
    }
}
