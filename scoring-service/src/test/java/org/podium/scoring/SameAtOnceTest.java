package org.podium.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.podium.scoring.SampleContest.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.AtOnce;

/** The same thing done by several callers at once: one does it, the others hear of it, nobody gets a 500. */
@QuarkusTest
class SameAtOnceTest extends ServiceTest {
    private static final int CALLERS = 4;

    private SampleContest contest;
    private List<UUID> entries;
    private Steps steps;

    @BeforeEach
    void publish() {
        contest = SampleContest.published();
        entries = contest.entries(5);
        steps = new Steps(contest.poolId());
    }

    @Test
    void a_roll_kept_by_several_supervisors_is_one_roll() {
        for (UUID entry : entries) {
            var roll = Map.of("entryId", entry.toString(), "status", "PRESENT");

            List<Response> answers = AtOnce.call(CALLERS, () -> steps.record(roll));

            assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        }
        as("supervisor").get(steps.at("/attendance")).then().body("items", hasSize(entries.size() * 2));
    }

    @Test
    void a_pool_is_drawn_once_and_each_result_is_a_version_of_its_own() {
        assertThat(AtOnce.call(CALLERS, steps::draw))
                .extracting(Response::statusCode)
                .containsExactlyInAnyOrder(201, 409, 409, 409);

        Steps.Codes codes = steps.codes();
        entries.forEach(entry -> steps.mark(codes.of(entry), "80", "90"));
        steps.freeze().then().statusCode(200);
        assertThat(AtOnce.call(CALLERS, steps::decode))
                .extracting(Response::statusCode)
                .contains(200)
                .doesNotContain(500);
        assertThat(AtOnce.call(CALLERS, () -> steps.publish("PROVISIONAL")))
                .extracting(Response::statusCode)
                .contains(201)
                .allMatch(status -> status == 201 || status == 409);
        assertThat(AtOnce.call(CALLERS, () -> steps.publish("FINAL")))
                .extracting(Response::statusCode)
                .containsExactlyInAnyOrder(201, 409, 409, 409);
    }
}
