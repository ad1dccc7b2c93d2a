package org.podium.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;

/** A public notice that reaches a year nobody has loaded cannot open; once the year is told, it can. */
@RealParts
class CalendarEventsTest {
    @Test
    void a_notice_opens_once_the_year_it_reaches_is_loaded() {
        var world = World.tianjin("year-unloaded");
        var pool = UUID.randomUUID();
        var result = world.result(pool, 1, "FINAL");
        RecomputationTest.rank(result, RecomputationTest.finalists(world, 20));
        result.published();
        world.computed(pool, 1);
        world.clock("2029-11-08T02:00:00Z");
        world.creating("office")
                .post("/awards/v1/contests/{c}/public-notice", world.contest)
                .then()
                .statusCode(409)
                .body("type", containsString("notice-period-unknown"));

        KafkaProbe.send(
                "registration.calendars",
                "2029",
                "registration.calendar-loaded.v1",
                1,
                "{\"year\": 2029, \"daysOff\": [\"2029-11-13\"], \"worked\": [\"2029-11-10\"]}");

        Eventually.holds(() -> assertThat(world.creating("office")
                        .post("/awards/v1/contests/{c}/public-notice", world.contest)
                        .statusCode())
                .isEqualTo(201));
        // five working days after Thursday the 8th: 9, 10 (worked), 12, 14 (13 is off), 15
        world.as("office")
                .get("/awards/v1/contests/{c}/public-notice", world.contest)
                .then()
                .body("opensOn", equalTo("2029-11-08"))
                .body("closesOn", equalTo("2029-11-15"));
    }
}
