package org.podium.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.SchemaCheck;

@QuarkusTest
class TeamsTest extends ServiceTest {
    private SampleContest contest;

    @BeforeEach
    void publish() {
        contest = SampleContest.published();
    }

    @Test
    void of_a_pair_with_one_absent_the_team_competes_and_one_person_counts() {
        UUID pair = contest.team("甲", "乙");
        UUID whole = contest.team("丙", "丁");
        UUID away = contest.team("戊", "己");
        Eventually.holds(() -> assertThat(contest.pool().getInt("entries")).isEqualTo(3));
        Steps steps = new Steps(contest.poolId());
        steps.draw();
        attendance(steps, Map.of("entryId", pair, "personId", SampleContest.person("丙"), "status", "ABSENT"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown-person"));
        attendance(steps, Map.of("entryId", pair, "personId", SampleContest.person("乙"), "status", "ABSENT"))
                .then()
                .statusCode(200);
        attendance(steps, Map.of("entryId", away, "status", "ABSENT"))
                .then()
                .statusCode(200)
                .body("items.findAll { it.entryId == '" + away + "' }.size()", equalTo(4));
        Steps.Codes codes = steps.codes();
        steps.mark(codes.of(pair), "90", "90");
        steps.mark(codes.of(whole), "80", "80");
        steps.freeze().then().statusCode(200);
        steps.decode();

        steps.publish("PROVISIONAL")
                .then()
                .statusCode(201)
                .body("competed", equalTo(2))
                .body("competedPersons", equalTo(3))
                .body("participatingUnits", equalTo(2));

        List<KafkaProbe.Seen> told =
                Eventually.get(() -> KafkaProbe.of("scoring.results", steps.pool()), seen -> seen.size() == 2);
        told.forEach(SchemaCheck.ofTheHouse()::valid);
        JsonPath part = JsonPath.from(told.getFirst().data());
        assertThat(part.getList("rows.find { it.entryId == '" + pair + "' }.competitors.competed", Boolean.class))
                .containsExactly(true, false);
        assertThat(part.getList("rows.find { it.entryId == '" + away + "' }.competitors.competed", Boolean.class))
                .containsExactly(false, false);
        JsonPath manifest = JsonPath.from(told.getLast().data());
        assertThat(manifest.getInt("competedPersons")).isEqualTo(3);
        assertThat(manifest.getList("units")).hasSize(2);
        assertThat(manifest.getList("qualified")).hasSize(3);
    }

    private static Response attendance(Steps steps, Map<String, ?> item) {
        return steps.record(item);
    }
}
