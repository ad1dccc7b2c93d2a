package org.podium.awards;

import static org.hamcrest.Matchers.equalTo;
import static org.podium.awards.RecomputationTest.finalists;
import static org.podium.awards.RecomputationTest.rank;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;

/** A minimum field counts persons, in the pool or beyond it. */
@RealParts
class MinimumFieldTest {

    @Test
    void who_of_a_team_stayed_away_does_not_count() {
        var world = World.tianjin("half-a-team");
        var pool = UUID.randomUUID();
        var entries = finalists(world, 18);
        var team = world.entry("队长").with("未到队员", false).told();
        var result = world.result(pool, 1, "FINAL");
        rank(result, entries);
        result.ranked(19, "50.00", team).published();
        world.computed(pool, 1);

        outcome(world, pool, "SELECTION_ONLY", 19);
    }

    @Test
    void counted_over_the_skill_both_of_a_team_count_and_every_pool_of_it_is_decided_again() {
        var world = World.tianjinWith("{\"awards\": {\"minimumField\": {\"scope\": \"SKILL\"}}}", "whole-skill");
        var employees = UUID.randomUUID();
        var students = UUID.randomUUID();
        var first = world.result(employees, 1, "FINAL");
        rank(first, finalists(world, 18));
        first.published();
        world.computed(employees, 1);
        outcome(world, employees, "SELECTION_ONLY", 18);

        var team = world.entry("学生甲")
                .pool("AI_TRAINER", "STUDENT")
                .with("学生乙", true)
                .told();
        world.result(students, 1, "FINAL")
                .in("AI_TRAINER", "STUDENT")
                .ranked(1, "90.00", team)
                .published();
        world.computed(students, 1);

        outcome(world, students, "AWARDS", 20);
        outcome(world, employees, "AWARDS", 20);
    }

    private static void outcome(World world, UUID pool, String outcome, int competed) {
        Eventually.holds(() -> world.as("office")
                .get("/awards/v1/pools/{p}", pool)
                .then()
                .statusCode(200)
                .body("outcome", equalTo(outcome))
                .body("competed", equalTo(competed)));
    }
}
