package org.podium.scoring;

import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.podium.scoring.SampleContest.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.SchemaCheck;

/** The office disqualifies an entry whose result is out already. */
@QuarkusTest
class DisqualifiedLaterTest extends ServiceTest {
    @Inject
    Database database;

    private SampleContest contest;
    private List<UUID> entries;
    private Steps steps;

    @BeforeEach
    void hold() {
        contest = SampleContest.published();
        entries = contest.entries(3);
        steps = new Steps(contest.poolId());
        steps.draw();
        Steps.Codes codes = steps.codes();
        for (int i = 0; i < entries.size(); i++) {
            String score = String.valueOf(90 - i);
            steps.mark(codes.of(entries.get(i)), score, score);
        }
        steps.freeze().then().statusCode(200);
        steps.decode().then().statusCode(200);
        steps.publish("PROVISIONAL").then().statusCode(201);
    }

    @Test
    void a_final_result_is_corrected_once_and_everyone_below_moves_up() {
        steps.publish("FINAL").then().statusCode(201);

        contest.disqualified(entries.getFirst(), "某年已获称号", "office-7");
        contest.disqualified(entries.getFirst(), "某年已获称号", "office-7");
        contest.spelt(entries.getFirst(), "后来听说");

        Eventually.holds(() -> as("office")
                .get(steps.at("/entries?q=后来听说"))
                .then()
                .body("items.entryId", contains(entries.getFirst().toString())));
        steps.result("3")
                .then()
                .statusCode(200)
                .body("kind", equalTo("CORRECTED"))
                .body("reason", equalTo("经组委会办公室决定取消参赛资格，成绩无效，其后名次依次递补（S2-13，二(二)）。"))
                .body(
                        "rows.entryId",
                        contains(
                                entries.get(1).toString(),
                                entries.get(2).toString(),
                                entries.get(0).toString()))
                .body("rows.status", contains("RANKED", "RANKED", "DISQUALIFIED"))
                .body("rows.rank", contains(1, 2, null))
                .body("competed", equalTo(3));
        steps.result("4").then().statusCode(404);
        as("chief-judge")
                .get(steps.at("/penalties"))
                .then()
                .body("items.reason", contains("经组委会办公室决定取消参赛资格（S2-13，二(二)）。"))
                .body("items.by", contains("office-7"));
        List<KafkaProbe.Seen> told =
                Eventually.get(() -> KafkaProbe.of("scoring.results", steps.pool()), seen -> seen.size() == 6);
        told.forEach(SchemaCheck.ofTheHouse()::valid);
        assertThat(told.getLast().type()).isEqualTo("scoring.result-published.v1");
        assertThat(told.getLast().data()).contains("\"kind\":\"CORRECTED\"", "\"version\":3");
    }

    @Test
    void a_provisional_result_waits_for_the_next_publication() {
        contest.disqualified(entries.getFirst(), "某年已获称号", "office-7");

        Eventually.holds(
                () -> as("chief-judge").get(steps.at("/penalties")).then().body("items.by", contains("office-7")));
        steps.result("2").then().statusCode(404);
        steps.publish("FINAL").then().statusCode(409).body("code", equalTo("provisional-outdated"));
        steps.publish("PROVISIONAL").then().statusCode(201);
        steps.publish("FINAL").then().statusCode(201);
        steps.result("latest").then().body("rows.status", contains("RANKED", "RANKED", "DISQUALIFIED"));
    }

    @Test
    void a_correction_waits_for_the_chief_judge_while_an_entry_has_neither_marks_nor_an_excuse() {
        SampleContest another = SampleContest.published();
        List<UUID> three = another.entries(3);
        Steps pool = new Steps(another.poolId());
        pool.draw();
        String first = pool.codes().of(three.get(0));
        String unkeyed = pool.codes().of(three.get(2));
        pool.mark(first, "90", "90");
        pool.mark(pool.codes().of(three.get(1)), "80", "80");
        String penalty = pool.penalise(unkeyed, "DISQUALIFY").path("id");
        pool.freeze().then().statusCode(200);
        pool.decode().then().statusCode(200);
        pool.publish("PROVISIONAL").then().statusCode(201);
        pool.publish("FINAL").then().statusCode(201);
        pool.create(as("chief-judge"), "/scoring/v1/penalties/" + penalty + "/annulments", Map.of("reason", "认错了人"))
                .then()
                .statusCode(201);
        decide("/scoring/v1/penalties/" + penalty + "/annulments/approval");

        another.disqualified(three.get(0), "某年已获称号", "office-7");

        Eventually.holds(() -> assertThat(waiting(pool))
                .singleElement()
                .asString()
                .contains(three.get(0).toString()));
        pool.result("3").then().statusCode(404);
        pool.correct("名次递补").then().statusCode(409).body("errors.code", contains("SHEET_EMPTY"));
        pool.file("tabulator", unkeyed, Steps.marks("60", "60"), "补录").then().statusCode(201);
        decide(pool.at("/sheets/" + unkeyed + "/corrections/approval"));
        pool.correct("名次递补").then().statusCode(201).body("version", equalTo(3));
        pool.result("3").then().body("rows.status", contains("RANKED", "RANKED", "DISQUALIFIED"));
    }

    private static void decide(String path) {
        as("chief-judge2")
                .header("If-Match", "*")
                .contentType(JSON)
                .body(Map.of())
                .post(path)
                .then()
                .statusCode(200);
    }

    /** What the trail says of corrections that wait. */
    private List<String> waiting(Steps pool) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.query(
                        "select facts::text from audit_record where action = 'correction-waits' and about = ?",
                        row -> row.getString(1),
                        pool.pool()));
    }
}
