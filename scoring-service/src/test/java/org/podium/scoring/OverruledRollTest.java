package org.podium.scoring;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.podium.scoring.SampleContest.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a review finds after the freeze, against what the roll says. */
@QuarkusTest
class OverruledRollTest extends ServiceTest {
    private static final String HALF =
            "{\"components\": {\"THEORY\": {\"status\": \"ABSENT\"}, \"PRACTICAL\": {\"score\": \"90\"}}}";

    private Steps steps;
    private String half;
    private String away;

    /** One of whom no paper of the theory was found, one who came to nothing, one who has it all. */
    @BeforeEach
    void freeze() {
        SampleContest contest = SampleContest.published();
        List<UUID> entries = contest.entries(3);
        steps = new Steps(contest.poolId());
        steps.draw();
        Steps.Codes codes = steps.codes();
        half = codes.of(entries.get(0));
        away = codes.of(entries.get(1));
        steps.record(
                        Map.of("entryId", entries.get(0), "component", "THEORY", "status", "ABSENT"),
                        Map.of("entryId", entries.get(0), "component", "PRACTICAL", "status", "PRESENT"),
                        Map.of("entryId", entries.get(1), "status", "ABSENT"),
                        Map.of("entryId", entries.get(2), "status", "PRESENT"))
                .then()
                .statusCode(200);
        steps.mark(half, HALF);
        steps.mark(codes.of(entries.get(2)), "70", "70");
        steps.file("tabulator", away, Steps.marks("60", "60"), "答卷找到")
                .then()
                .statusCode(409)
                .body("code", equalTo("sheet-not-confirmed"));
        steps.freeze().then().statusCode(200);
        steps.decode().then().statusCode(200);
        steps.publish("PROVISIONAL").then().statusCode(201).body("competed", equalTo(2));
    }

    @Test
    void an_approved_correction_overrules_the_roll() {
        steps.file("tabulator", half, Steps.marks("80", "90"), "答卷找到").then().statusCode(201);
        steps.publish("PROVISIONAL").then().statusCode(409).body("errors.code", contains("CORRECTION_OPEN"));
        decide(half, "approval", Map.of()).then().statusCode(200);

        steps.publish("PROVISIONAL").then().statusCode(201);
        steps.publish("FINAL").then().statusCode(201);
        steps.result("latest").then().body("rows.status", contains("RANKED", "RANKED", "ABSENT"));
    }

    @Test
    void who_was_taken_to_be_absent_gets_the_first_marks_by_a_correction_and_competed() {
        steps.file("tabulator", away, Steps.marks("60", "60"), "答卷找到").then().statusCode(201);
        decide(away, "rejection", Map.of("reason", "非本组答卷"))
                .then()
                .statusCode(200)
                .body("status", equalTo("EMPTY"));
        steps.file("tabulator", away, Steps.marks("60", "60"), "答卷找到，已核对")
                .then()
                .statusCode(201);
        decide(away, "approval", Map.of()).then().statusCode(200).body("status", equalTo("CONFIRMED"));

        steps.publish("PROVISIONAL")
                .then()
                .statusCode(201)
                .body("competed", equalTo(3))
                .body("competedPersons", equalTo(3));
        steps.result("latest").then().body("rows.status", contains("RANKED", "RANKED", "DNF"));
    }

    private Response decide(String code, String decision, Map<String, String> body) {
        return as("chief-judge")
                .header("If-Match", "*")
                .contentType(JSON)
                .body(body)
                .post(steps.at("/sheets/" + code + "/corrections/" + decision));
    }
}
