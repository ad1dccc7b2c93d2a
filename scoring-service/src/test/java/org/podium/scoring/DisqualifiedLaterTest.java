package org.podium.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.podium.scoring.SampleContest.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.SchemaCheck;

/** The office disqualifies an entry whose result is out already. */
@QuarkusTest
class DisqualifiedLaterTest extends ServiceTest {
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
}
