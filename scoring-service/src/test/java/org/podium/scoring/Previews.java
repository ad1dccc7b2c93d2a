package org.podium.scoring;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.equalTo;
import static org.podium.scoring.SampleContest.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.podium.kit.test.Eventually;
import org.podium.rulebook.reading.Rulebooks;

/** Amendments of a contest: previewed, told, and decided on by the committee. */
final class Previews {
    static final String OTHER_MINIMUM = "{\"awards\":{\"minimumField\":{\"competed\":10}}}";
    private static final ObjectMapper JACKSON = new ObjectMapper();

    private Previews() {}

    static String pool(SampleContest contest) {
        return pool(contest.poolId());
    }

    static String pool(String id) {
        return "pools.find { it.poolId == '" + id + "' }.";
    }

    static Response effect(SampleContest contest, String patch) {
        Response answer = preview("office", contest, patch(patch));
        answer.then().statusCode(200);
        return answer;
    }

    static Map<String, Object> patch(String patch) {
        try {
            return Map.of("patch", JACKSON.readTree(patch));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Response preview(String user, SampleContest contest, Map<String, ?> intended) {
        return as(user).contentType(JSON)
                .body(intended)
                .post("/scoring/v1/contests/" + contest.id + "/amendment-previews");
    }

    static void amend(SampleContest contest, int version, String patch) {
        var amended = Rulebooks.amend(Rulebooks.canonicalJson(TestRulebook.tianjin()), patch);
        contest.tell(version, Rulebooks.canonicalJson(amended.rulebook().orElseThrow()));
        Eventually.holds(() -> as("office")
                .get("/scoring/v1/contests/" + contest.id)
                .then()
                .body("rulebookVersion", equalTo(version)));
    }

    static void decide(Steps steps, int version, String decision) {
        as("committee")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(JSON)
                .body(Map.of("rulebookVersion", version, "decision", decision, "reason", "经组委会研究"))
                .post(steps.at("/amendment-decisions"))
                .then()
                .statusCode(201);
    }
}
