package org.podium.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;

@RealParts
class ManyAwardsTest {
    private static final int MANY = 450;
    private static final String EVERYBODY_IS_PROMOTED = """
            {"awards": {"rules": [{"id": "S2-30/PROMOTION_EMPLOYEE", "rule": "promotion", "divisions": ["EMPLOYEE"],
              "ranks": {"from": 1, "to": 450}, "steps": [{"from": ["4"], "to": "3"}], "clause": "S2 六",
              "sentence": {"zh": "人人晋升。", "en": "Everybody is promoted."}}]}}
            """;

    @Test
    void more_awards_than_one_step_takes_are_confirmed_to_the_last_and_each_once() {
        var world = World.tianjinWith(EVERYBODY_IS_PROMOTED, "many-awards");
        var pool = UUID.randomUUID();
        var result = world.result(pool, 1, "FINAL");
        var entries = IntStream.rangeClosed(1, MANY)
                .mapToObj(i -> world.entry("选手" + i).level("4").told())
                .toList();
        for (var i = 0; i < MANY; i++) {
            result.ranked(i + 1, "%d.%02d".formatted(99 - i / 10, 99 - i % 10), entries.get(i));
        }
        result.published();
        world.computed(pool, 1);

        var notice = world.creating("office")
                .post("/awards/v1/contests/{c}/public-notice", world.contest)
                .then()
                .statusCode(201)
                .body("awards", equalTo(MANY))
                .extract();
        world.clock("2025-11-20T08:00:00+08:00");
        world.as("office")
                .header("If-Match", notice.header("ETag"))
                .post("/awards/v1/contests/{c}/public-notice/closing", world.contest)
                .then()
                .statusCode(200);
        world.creating("committee")
                .post("/awards/v1/contests/{c}/awards/confirmation", world.contest)
                .then()
                .statusCode(202)
                .body("status", equalTo("RUNNING"));

        Eventually.within(Duration.ofSeconds(30), () -> world.as("office")
                .get("/awards/v1/contests/{c}/awards/confirmation", world.contest)
                .then()
                .body("status", equalTo("DONE"))
                .body("confirmed", equalTo(MANY))
                .body("certificates", equalTo(MANY)));
        var certificates = KafkaCount.of("awards.certificates", world.contest);
        assertThat(certificates).doesNotHaveDuplicates().hasSize(MANY);
    }

    /** Events of a contest by the id of what they are about. */
    private static final class KafkaCount {
        static java.util.List<String> of(String topic, UUID contest) {
            return Eventually.get(
                    () -> KafkaProbe.all(topic).stream()
                            .filter(event -> event.data().contains(contest.toString()))
                            .map(KafkaProbe.Seen::key)
                            .toList(),
                    keys -> keys.size() >= MANY);
        }
    }
}
