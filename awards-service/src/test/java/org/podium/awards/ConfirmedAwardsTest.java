package org.podium.awards;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;

/** What is confirmed stands, with its certificate, while it gives the same, however it is said and the unit is called. */
@RealParts
class ConfirmedAwardsTest {
    private static final String UNITS_TOO = """
            {"awards": {"minimumField": null, "rules": [
              {"id": "S2-30/PROMOTION_EMPLOYEE", "rule": "promotion", "divisions": ["EMPLOYEE"],
               "ranks": {"from": 1, "to": 3}, "steps": [{"from": ["4"], "to": "3"}], "clause": "S2 六",
               "sentence": {"zh": "前三名晋升。", "en": "Ranks 1 to 3 are promoted."}},
              {"id": "S1-34", "rule": "unit-award", "ranks": {"from": 1, "to": 1}, "award": "冠军选手单位",
               "clause": "S2 六", "sentence": {"zh": "第1名所在单位。", "en": "The unit of rank 1."}},
              {"id": "S1-38", "rule": "discretionary", "candidates": {"participatingUnits": true},
               "award": "优秀组织奖", "clause": "S2 六", "sentence": {"zh": "给参赛单位。", "en": "For units."}}]}}
            """;
    private static final String UNIT = "91350100M000100Y43";
    private static final String RENAMED = "天津示例科技集团有限公司";

    @Inject
    Database database;

    private final UUID pool = UUID.randomUUID();

    @Test
    void a_corrected_result_that_only_says_it_otherwise_revokes_nothing() {
        var world = World.tianjin("said-otherwise");
        var entries = RecomputationTest.finalists(world, 21);
        published(world, 1, "FINAL", entries);
        RecomputationTest.confirmed(world);
        var numbers = validNumbers(world);
        // as an earlier version of the service may have said it
        QuarkusTransaction.requiringNew()
                .run(() -> database.update(
                        "update award set sentence_zh = '旧说法', arithmetic = '{}', notes = '[]' where contest_id = ?",
                        world.contest));
        var before = confirmed(world);
        assertThat(before).isNotEmpty().allMatch(award -> award.toString().contains("旧说法"));

        var corrected = world.result(pool, 2, "CORRECTED");
        RecomputationTest.rank(corrected, entries.subList(0, 20));
        corrected.disqualified(entries.getLast()).published();
        world.computed(pool, 2);

        assertThat(confirmed(world))
                .as("as issued, down to the version of the result")
                .isEqualTo(before);
        assertThat(validNumbers(world)).isNotEmpty().isEqualTo(numbers);
    }

    @Test
    void a_unit_by_a_new_name_keeps_what_it_and_its_people_have() {
        var world = World.tianjinWith(UNITS_TOO, "renamed");
        var entries = RecomputationTest.finalists(world, 3);
        published(world, 1, "FINAL", entries);
        approved(world);
        RecomputationTest.confirmed(world);
        var numbers = validNumbers(world);
        var before = confirmed(world);
        assertThat(before).hasSize(3 + 1 + 1);

        entries.forEach(entry -> entry.unit(UNIT, RENAMED).told());
        Eventually.holds(() -> assertThat(namedSo(world)).isEqualTo(3));
        assertThat(confirmed(world)).isEqualTo(before);
        published(world, 2, "CORRECTED", entries);

        assertThat(confirmed(world))
                .extracting(award -> award.get("id"))
                .isEqualTo(before.stream().map(award -> award.get("id")).toList());
        assertThat(validNumbers(world)).isEqualTo(numbers);
    }

    @Test
    void a_persons_name_put_right_is_another_paper() {
        var world = World.tianjinWith(UNITS_TOO, "name-put-right");
        var entries = RecomputationTest.finalists(world, 3);
        published(world, 1, "FINAL", entries);
        RecomputationTest.confirmed(world);

        entries.get(1).named("选手贰").told();

        Eventually.holds(() -> assertThat(world.outcome(pool))
                .contains("PROMOTION 选手贰 LEVEL_3 PROPOSED", "PROMOTION 选手1 LEVEL_3 CONFIRMED"));
        assertThat(RecomputationTest.certificates(world).stream()
                        .filter(certificate -> "REVOKED".equals(certificate.get("status"))))
                .extracting(certificate -> World.recipient(certificate).get("name"))
                .containsExactly("选手2");
    }

    private void published(World world, int version, String kind, List<EntrySample> entries) {
        var result = world.result(pool, version, kind);
        RecomputationTest.rank(result, entries);
        result.published();
        world.computed(pool, version);
    }

    /** The unit's award that needs no rank. */
    private static void approved(World world) {
        var nominated = world.creating("office")
                .body(Map.of("award", "优秀组织奖", "unit", UNIT, "reason", "组织有力"))
                .post("/awards/v1/contests/{c}/nominations", world.contest)
                .then()
                .statusCode(201)
                .extract();
        world.as("committee")
                .header("If-Match", nominated.header("ETag"))
                .body(Map.of("decision", "APPROVE", "reason", "会议决定"))
                .post(
                        "/awards/v1/nominations/{n}/decision",
                        nominated.jsonPath().getString("id"))
                .then()
                .statusCode(200);
    }

    private static List<Map<String, Object>> confirmed(World world) {
        return world.as("office")
                .queryParam("status", "CONFIRMED")
                .queryParam("limit", 200)
                .get("/awards/v1/contests/{c}/awards", world.contest)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private static List<Object> validNumbers(World world) {
        return RecomputationTest.certificates(world).stream()
                .filter(certificate -> "VALID".equals(certificate.get("status")))
                .map(certificate -> certificate.get("number"))
                .toList();
    }

    /** How many entries this service knows by the unit's new name. */
    private long namedSo(World world) {
        return QuarkusTransaction.requiringNew().call(() -> database.first(
                        "select count(*) from entry where contest_id = ? and unit_name = ?",
                        row -> row.getLong(1),
                        world.contest,
                        RENAMED)
                .orElseThrow());
    }
}
