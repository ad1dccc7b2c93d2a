package org.podium.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.reading.Rulebooks;

/** What an announcement cancels is awarded nothing and keeps nothing back; what it merges is one pool (S1-28). */
@RealParts
class AnnouncementTest {
    private static final String STUDENTS = "{\"skill\": \"AI_TRAINER\", \"division\": \"STUDENT\"}";

    @Inject
    Database database;

    @Test
    void a_cancelled_pool_is_awarded_nothing_and_the_notice_of_the_others_opens() {
        var world = World.tianjin("cancelled-pool");
        var held = UUID.randomUUID();
        var cancelled = UUID.randomUUID();
        var drawn = UUID.randomUUID();
        result(world, held);
        students(world, cancelled, "FINAL");
        world.drawn(drawn, "FINAL", "SERVICE_ROBOT", "STUDENT");
        assertThat(world.outcome(cancelled)).isNotEmpty();

        cancel(world, STUDENTS, "{\"skill\": \"SERVICE_ROBOT\"}");

        assertThat(world.outcome(cancelled)).isEmpty();
        assertThat(world.outcome(held)).isNotEmpty();
        world.as("office")
                .get("/awards/v1/pools/{p}", cancelled)
                .then()
                .body("cancelledBy", equalTo("S2-29/CANCELLED_0"))
                .body("resultVersion", equalTo(1));
        world.as("office").get("/awards/v1/pools/{p}", held).then().body("cancelledBy", nullValue());
        open(world).then().statusCode(201);
    }

    @Test
    void a_result_that_comes_after_the_announcement_leads_to_nothing_and_a_provisional_one_is_not_waited_for() {
        var world = World.tianjin("cancelled-first");
        var held = UUID.randomUUID();
        var late = UUID.randomUUID();
        result(world, held);

        cancel(world, STUDENTS);
        students(world, late, "PROVISIONAL");

        open(world).then().statusCode(201);
        assertThat(world.awards(late)).isEmpty();
    }

    @Test
    void a_tie_of_a_cancelled_pool_waits_for_nobody() {
        var world = World.tianjin("cancelled-tie");
        var pool = UUID.randomUUID();
        var entries = RecomputationTest.finalists(world, 20);
        var result = world.result(pool, 1, "FINAL");
        for (var i = 0; i < 9; i++) result.ranked(i + 1, (95 - i) + ".00", entries.get(i));
        result.ranked(10, "80.00", entries.get(9)).ranked(10, "80.00", entries.get(10));
        for (var i = 11; i < 20; i++) result.ranked(i + 1, (79 - i) + ".00", entries.get(i));
        result.published();
        world.computed(pool, 1);
        open(world).then().statusCode(409).body("type", containsString("awards-undecided"));

        cancel(world, "{\"skill\": \"AI_TRAINER\"}");

        world.as("office").get("/awards/v1/pools/{p}", pool).then().body("undecided", equalTo(0));
        open(world).then().statusCode(409).body("type", containsString("nothing-to-notice"));
    }

    @Test
    void what_was_confirmed_before_stands() {
        var world = World.tianjin("cancelled-late");
        var pool = UUID.randomUUID();
        result(world, pool);
        RecomputationTest.confirmed(world);
        var before = world.outcome(pool).stream()
                .filter(award -> award.endsWith("CONFIRMED"))
                .toList();
        assertThat(before).isNotEmpty();

        cancel(world, "{\"skill\": \"AI_TRAINER\"}");

        assertThat(world.outcome(pool)).containsAll(before);
    }

    @Test
    void a_drawn_pool_that_is_held_in_another_is_not_waited_for() {
        var world = World.tianjin("merged-pool");
        var held = UUID.randomUUID();
        var merged = UUID.randomUUID();
        result(world, held);
        handled(world.drawn(merged, "FINAL", "AI_TRAINER", "STUDENT"));
        open(world)
                .then()
                .statusCode(409)
                .body("type", containsString("results-not-final"))
                .body("pools", hasSize(1));

        handled(world.merged(merged, held, "AI_TRAINER", "STUDENT"));

        open(world).then().statusCode(201);
    }

    @Test
    void the_minimum_counts_all_who_are_held_together() {
        var world = World.tianjin("merged-minimum");
        var pool = UUID.randomUUID();
        var entries = new ArrayList<>(RecomputationTest.finalists(world, 19));
        entries.add(world.entry("学生").pool("AI_TRAINER", "STUDENT").told());
        var result = world.result(pool, 1, "FINAL");
        RecomputationTest.rank(result, entries);
        result.published();
        world.computed(pool, 1);

        world.as("office")
                .get("/awards/v1/pools/{p}", pool)
                .then()
                .body("outcome", equalTo("AWARDS"))
                .body("competed", equalTo(20));
    }

    private static void result(World world, UUID pool) {
        var result = world.result(pool, 1, "FINAL");
        RecomputationTest.rank(result, RecomputationTest.finalists(world, 20));
        result.published();
        world.computed(pool, 1);
    }

    private static void students(World world, UUID pool, String kind) {
        var student = world.entry("学生").pool("AI_TRAINER", "STUDENT").told();
        world.result(pool, 1, kind)
                .in("AI_TRAINER", "STUDENT")
                .ranked(1, "80.00", student)
                .published();
        world.computed(pool, 1);
    }

    private static Response open(World world) {
        return world.creating("office").post("/awards/v1/contests/{c}/public-notice", world.contest);
    }

    private static void cancel(World world, String... parts) {
        var cancellations = new StringBuilder();
        for (var i = 0; i < parts.length; i++) {
            cancellations.append("""
                    {id: S2-29/CANCELLED_%d, of: %s, day: 2025-11-12, clause: S2 五(二),
                     sentence: {zh: 人数不足，取消, en: too few}},""".formatted(i, parts[i]));
        }
        Rulebook amended = Rulebooks.amend(
                        Rulebooks.canonicalJson(world.rulebook), "{contest: {cancellations: [" + cancellations + "]}}")
                .rulebook()
                .orElseThrow();
        world.amended(World.tree(Rulebooks.canonicalJson(amended)), Rulebooks.hash(amended));
        Eventually.holds(() -> world.as("office")
                .get("/awards/v1/contests/{c}", world.contest)
                .then()
                .body("rulebookVersion", equalTo(2)));
    }

    private void handled(UUID event) {
        Eventually.holds(() -> assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> database.query(
                                "select state from inbox_event where event_id = ?", row -> row.getString(1), event)))
                .isEqualTo(List.of("HANDLED")));
    }
}
