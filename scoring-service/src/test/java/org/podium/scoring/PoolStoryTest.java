package org.podium.scoring;

import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.podium.scoring.SampleContest.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.SchemaCheck;
import org.podium.scoring.draw.DrawTable;

@QuarkusTest
class PoolStoryTest extends ServiceTest {
    private SampleContest contest;

    @BeforeEach
    void publish() {
        contest = SampleContest.published();
    }

    /** The ranking vectors of the domain, S2 weights, and who did not come, came to half, or was sent away. */
    @Test
    void a_pool_goes_from_approved_entries_to_a_corrected_result() {
        List<UUID> e = contest.entries(10);
        Steps steps = new Steps(contest.poolId());
        String hash = steps.draw().then().statusCode(201).extract().path("hash");
        Steps.Codes code = steps.codes();
        assertThat(code.byEntry()).hasSize(10);

        steps.mark(code.of(e.get(0)), "90", "85");
        steps.mark(code.of(e.get(1)), "70", "90");
        steps.mark(code.of(e.get(2)), Steps.timed("80", "80", 100));
        steps.mark(code.of(e.get(3)), Steps.timed("80", "80", 110));
        steps.mark(code.of(e.get(4)), "60", "70");
        steps.mark(code.of(e.get(5)), "60", "70");
        steps.mark(code.of(e.get(6)), "50", "60");
        steps.mark(
                code.of(e.get(7)),
                "{\"components\": {\"THEORY\": {\"score\": \"88\"}, \"PRACTICAL\": {\"status\": \"ABSENT\"}}}");
        steps.record(Map.of("entryId", e.get(8), "status", "ABSENT"))
                .then()
                .statusCode(200)
                .body("items.status", contains("ABSENT", "ABSENT"));

        steps.freeze()
                .then()
                .statusCode(409)
                .body("code", equalTo("pool-incomplete"))
                .body("errors.pointer", contains("/sheets/" + code.of(e.get(9))));
        steps.penalise(code.of(e.get(9)), "DISQUALIFY").then().statusCode(201);
        steps.publish("PROVISIONAL").then().statusCode(409).body("code", equalTo("pool-not-decoded"));
        steps.freeze().then().statusCode(200).body("status", equalTo("FROZEN"));
        steps.enter("tabulator", code.of(e.get(0)), Steps.marks("1", "1"))
                .then()
                .statusCode(409)
                .body("code", equalTo("pool-frozen"));
        steps.decode().then().statusCode(200);
        steps.decode().then().statusCode(409).body("code", equalTo("pool-already-decoded"));
        as("office").get(steps.at("/draw")).then().body("items[0].hash", equalTo(hash));

        steps.publish("FINAL").then().statusCode(409).body("code", equalTo("result-out-of-order"));
        steps.publish("PROVISIONAL").then().statusCode(201).body("version", equalTo(1));
        steps.publish("PROVISIONAL").then().statusCode(409).body("code", equalTo("nothing-changed"));
        steps.publish("FINAL").then().statusCode(201).body("version", equalTo(2));

        steps.result("latest")
                .then()
                .statusCode(200)
                .body("kind", equalTo("FINAL"))
                .body("rulebookVersion", equalTo(1))
                .body("competed", equalTo(9))
                .body("participatingUnits", equalTo(9))
                .body("publishedAt", equalTo("2025-11-12T08:00:00Z"))
                .body("rows.rank", contains(1, 2, 3, 4, 5, 5, 7, null, null, null))
                .body("rows[0].entryId", equalTo(e.get(1).toString()))
                .body("rows[0].competitors", contains("选手2"))
                .body("rows[0].total", equalTo("86.00"))
                .body("rows[1].separation.step", equalTo("PRACTICAL"))
                .body("rows[3].separation.step", equalTo("PRACTICAL_TIME"))
                .body("rows[5].separation.step", equalTo("SHARED"))
                .body("rows[5].shared", equalTo(true))
                .body("rows.status[7]", equalTo("DNF"))
                .body("rows.status[8]", equalTo("ABSENT"))
                .body("rows.status[9]", equalTo("DISQUALIFIED"))
                .body("rows[7].total", nullValue());

        steps.correct("nothing").then().statusCode(409).body("code", equalTo("nothing-changed"));
        steps.penalise(code.of(e.get(1)), "DISQUALIFY").then().statusCode(201);
        steps.publish("CORRECTED").then().statusCode(422).body("code", equalTo("reason-missing"));
        steps.correct("核准未通过").then().statusCode(201).body("version", equalTo(3));
        steps.result("3")
                .then()
                .body("rows[0].entryId", equalTo(e.get(0).toString()))
                .body("rows[0].rank", equalTo(1))
                .body("rows.rank", contains(1, 2, 3, 4, 4, 6, null, null, null, null));
        steps.result("2").then().body("rows[0].entryId", equalTo(e.get(1).toString()));
        steps.result("9").then().statusCode(404);
    }

    @Test
    void a_correction_of_marks_after_the_provisional_result_asks_for_a_new_one() {
        List<UUID> e = contest.entries(2);
        Steps steps = new Steps(contest.poolId());
        steps.draw();
        Steps.Codes code = steps.codes();
        e.forEach(entry -> steps.mark(code.of(entry), "80", "80"));
        steps.freeze();
        steps.decode();
        steps.publish("PROVISIONAL").then().statusCode(201);

        String sheet = steps.at("/sheets/" + code.of(e.get(0)));
        as("tabulator")
                .header("Idempotency-Key", "k-" + contest.id)
                .contentType(JSON)
                .body("{\"reason\": \"加总错误\", " + Steps.marks("90", "80").substring(1))
                .post(sheet + "/corrections")
                .then()
                .statusCode(201)
                .body("status", equalTo("CORRECTING"));
        steps.publish("FINAL").then().statusCode(409).body("errors.code", hasItem("CORRECTION_OPEN"));
        String etag = as("chief-judge").get(sheet).header("ETag");
        as("chief-judge").post(sheet + "/corrections/approval").then().statusCode(428);
        as("chief-judge")
                .header("If-Match", etag)
                .post(sheet + "/corrections/approval")
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("components.THEORY.score", equalTo("90.00"));

        steps.publish("FINAL").then().statusCode(409).body("code", equalTo("provisional-outdated"));
        steps.publish("PROVISIONAL").then().statusCode(201);
        steps.publish("FINAL").then().statusCode(201);
        as("auditor")
                .get(sheet + "/versions")
                .then()
                .statusCode(200)
                .body("items.purpose", contains("FIRST_ENTRY", "SECOND_ENTRY", "CORRECTION", "APPROVAL"))
                .body("items[2].reason", equalTo("加总错误"));
    }

    @Test
    void after_decoding_anyone_can_repeat_the_draw() {
        List<UUID> e = contest.entries(5);
        Steps steps = new Steps(contest.poolId());
        String hash = steps.draw().jsonPath().getString("hash");
        Steps.Codes code = steps.codes();
        e.forEach(entry -> steps.mark(code.of(entry), "80", "80"));
        steps.freeze();
        steps.decode();

        JsonPath draw = as("auditor").get(steps.at("/draw")).jsonPath();
        String seed = draw.getString("items[0].seed");
        String key = draw.getString("items[0].codeKey");
        DrawTable again = DrawTable.draw(seed, key, e, Set.of());

        assertThat(again.hash(seed, key)).isEqualTo(hash);
        assertThat(again.rows())
                .allSatisfy(row -> assertThat(row.code().value()).isEqualTo(code.of(row.entry())));
    }

    @Test
    void the_result_reaches_the_other_services_as_parts_and_a_manifest_in_order() {
        List<UUID> e = contest.entries(3);
        Steps steps = new Steps(contest.poolId());
        steps.draw();
        Steps.Codes code = steps.codes();
        e.subList(0, 2).forEach(entry -> steps.mark(code.of(entry), "80", "80"));
        steps.record(Map.of("entryId", e.get(2), "status", "ABSENT"));
        steps.freeze();
        steps.decode();
        steps.publish("PROVISIONAL").then().statusCode(201);

        List<KafkaProbe.Seen> results =
                Eventually.get(() -> KafkaProbe.of("scoring.results", steps.pool()), seen -> seen.size() == 2);
        assertThat(results)
                .extracting(KafkaProbe.Seen::type)
                .containsExactly("scoring.result-part.v1", "scoring.result-published.v1");
        assertThat(results).extracting(KafkaProbe.Seen::sequence).containsExactly(1L, 2L);
        assertThat(results.getLast().data()).contains(e.get(2).toString());
        List<KafkaProbe.Seen> pool =
                Eventually.get(() -> KafkaProbe.of("scoring.pools", steps.pool()), seen -> seen.size() == 3);
        assertThat(pool)
                .extracting(KafkaProbe.Seen::type)
                .containsExactly("scoring.pool-drawn.v1", "scoring.pool-frozen.v1", "scoring.pool-decoded.v1");
        SchemaCheck schemas = SchemaCheck.ofTheHouse();
        pool.forEach(schemas::valid);
        results.forEach(schemas::valid);
    }
}
