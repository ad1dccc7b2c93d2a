package org.podium.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.podium.scoring.SampleContest.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaProbe.Seen;
import org.podium.kit.test.SchemaCheck;

@QuarkusTest
class RepublicationTest extends ServiceTest {
    @Test
    void a_pool_and_every_version_of_its_result_are_told_again() {
        SampleContest contest = SampleContest.published();
        List<UUID> entries = contest.entries(2);
        Steps steps = new Steps(contest.poolId());
        steps.draw().then().statusCode(201);
        Steps.Codes code = steps.codes();
        steps.mark(code.of(entries.get(0)), "90", "85");
        steps.mark(code.of(entries.get(1)), "70", "90");
        steps.freeze().then().statusCode(200);
        steps.decode().then().statusCode(200);
        steps.publish("PROVISIONAL").then().statusCode(201);
        steps.publish("FINAL").then().statusCode(201);

        String location = as("office")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/scoring/v1/contests/{c}/republications", contest.id)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Eventually.holds(() -> as("office")
                .get(location)
                .then()
                .statusCode(200)
                .body("finishedAt", notNullValue())
                .body("failures", equalTo(0)));

        assertThat(told("scoring.pools", contest, true))
                .extracting(Seen::type)
                .containsExactly("scoring.pool-drawn.v1", "scoring.pool-frozen.v1", "scoring.pool-decoded.v1");
        assertThat(told("scoring.results", contest, true))
                .extracting(Seen::data)
                .containsExactlyElementsOf(told("scoring.results", contest, false).stream()
                        .map(Seen::data)
                        .toList());
    }

    private static List<Seen> told(String topic, SampleContest contest, boolean again) {
        List<Seen> found = Eventually.get(
                () -> KafkaProbe.of(topic, contest.poolId().toString()).stream()
                        .filter(seen -> seen.headers().containsKey("ce_restatedfrom") == again)
                        .toList(),
                seen -> seen.size() >= 3);
        found.forEach(SchemaCheck.ofTheHouse()::valid);
        return found;
    }
}
