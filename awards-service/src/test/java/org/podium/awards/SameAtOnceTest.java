package org.podium.awards;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.AtOnce;

/** The same thing done by several callers at once: one does it, the others hear of it, nobody gets a 500. */
@RealParts
class SameAtOnceTest {
    private static final int CALLERS = 4;

    @Test
    void a_notice_opens_once_closes_once_and_is_confirmed_once() {
        var world = World.tianjin("same-at-once");
        var pool = UUID.randomUUID();
        var result = world.result(pool, 1, "FINAL");
        IntStream.rangeClosed(1, 21)
                .forEach(i ->
                        result.ranked(i, 95 - i + ".00", world.entry("选手" + i).told()));
        result.published();
        world.computed(pool, 1);

        var opened = AtOnce.call(
                CALLERS, () -> world.creating("office").post("/awards/v1/contests/{c}/public-notice", world.contest));
        assertThat(statuses(opened)).containsExactlyInAnyOrder(201, 409, 409, 409);

        var tag = opened.stream()
                .filter(answer -> answer.statusCode() == 201)
                .findFirst()
                .orElseThrow()
                .header("ETag");
        world.clock("2025-11-20T00:00:00+08:00");
        var closed = AtOnce.call(CALLERS, () -> world.as("office")
                .header("If-Match", tag)
                .post("/awards/v1/contests/{c}/public-notice/closing", world.contest));
        assertThat(statuses(closed)).containsExactlyInAnyOrder(200, 409, 409, 409);

        var confirmed = AtOnce.call(CALLERS, () -> world.creating("committee")
                .post("/awards/v1/contests/{c}/awards/confirmation", world.contest));
        assertThat(statuses(confirmed)).containsExactlyInAnyOrder(200, 409, 409, 409);
    }

    private static List<Integer> statuses(List<Response> answers) {
        return answers.stream().map(Response::statusCode).toList();
    }
}
