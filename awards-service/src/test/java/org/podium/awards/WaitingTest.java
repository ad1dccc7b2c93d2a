package org.podium.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.podium.awards.contest.HeldContests;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.rulebook.reading.Rulebooks;

@RealParts
class WaitingTest {
    @Inject
    Database database;

    @Inject
    HeldContests heldContests;

    @Test
    void a_result_that_comes_before_its_entries_waits_for_the_last_of_them() {
        var world = World.tianjin("waits-for-entries");
        var pool = UUID.randomUUID();
        var entries = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> world.entry("选手" + i))
                .toList();
        var result = world.result(pool, 1, "FINAL");
        RecomputationTest.rank(result, entries);
        result.published();
        entries.subList(0, 19).forEach(EntrySample::told);
        world.as("office")
                .get("/awards/v1/pools/{p}", pool)
                .then()
                .statusCode(404)
                .body("type", containsString("not-known-yet"))
                .header("Retry-After", notNullValue());

        entries.getLast().told();

        world.computed(pool, 1);
        assertThat(world.outcome(pool)).hasSize(10 + 1 + 3);
    }

    @Test
    void a_contest_whose_first_events_are_gone_is_known_when_its_owner_tells_it_again() throws Exception {
        var world = World.unheardOf(World.tianjin(), "late");
        var facts = new ObjectMapper()
                .writeValueAsString(world.contestFacts(World.tree(Rulebooks.canonicalJson(world.rulebook))));
        var contest = world.contest.toString();
        var type = "registration.contest-published.v1";
        KafkaProbe.send("registration.contests", contest, "registration.contest-amended.v1", 7, facts);
        world.as("office").get("/awards/v1/contests/{c}", contest).then().statusCode(404);

        KafkaProbe.restate("registration.contests", contest, type, 8, 8, facts);

        world.member("office", "office");
        Eventually.holds(() -> world.as("office")
                .get("/awards/v1/contests/{c}", contest)
                .then()
                .statusCode(200)
                .body("rulebookVersion", equalTo(1)));
    }

    @Test
    void a_provisional_result_announces_its_pool_and_holds_the_notice_back() {
        var world = World.tianjin("provisional");
        var done = UUID.randomUUID();
        var open = UUID.randomUUID();
        var entries = RecomputationTest.finalists(world, 20);
        var result = world.result(done, 1, "FINAL");
        RecomputationTest.rank(result, entries);
        result.published();
        var student = world.entry("学生").pool("AI_TRAINER", "STUDENT").told();
        world.result(open, 1, "PROVISIONAL")
                .in("AI_TRAINER", "STUDENT")
                .ranked(1, "80.00", student)
                .published();
        world.computed(done, 1);
        world.computed(open, 1);

        assertThat(world.awards(open)).isEmpty();
        world.creating("office")
                .post("/awards/v1/contests/{c}/public-notice", world.contest)
                .then()
                .statusCode(409)
                .body("type", containsString("results-not-final"))
                .body("pools", hasSize(1))
                .body("pools[0].poolId", equalTo(open.toString()));
    }

    @Test
    void a_pool_that_was_drawn_and_has_no_result_yet_holds_the_notice_back() {
        var world = World.tianjin("drawn-without-result");
        var done = UUID.randomUUID();
        var awaited = UUID.randomUUID();
        world.drawn(done, "FINAL", "AI_TRAINER", "EMPLOYEE");
        world.drawn(UUID.randomUUID(), "SOME_EARLIER_STAGE", "AI_TRAINER", "STUDENT");
        var heard = world.drawn(awaited, "FINAL", "AI_TRAINER", "STUDENT");
        var result = world.result(done, 1, "FINAL");
        RecomputationTest.rank(result, RecomputationTest.finalists(world, 20));
        result.published();
        world.computed(done, 1);
        handled(heard);

        world.creating("office")
                .post("/awards/v1/contests/{c}/public-notice", world.contest)
                .then()
                .statusCode(409)
                .body("type", containsString("results-not-final"))
                .body("pools", hasSize(1))
                .body("pools[0].poolId", equalTo(awaited.toString()))
                .body("pools[0].skill", equalTo("AI_TRAINER"))
                .body("pools[0].division", equalTo("STUDENT"));

        var student = world.entry("学生").pool("AI_TRAINER", "STUDENT").told();
        world.result(awaited, 1, "FINAL")
                .in("AI_TRAINER", "STUDENT")
                .ranked(1, "80.00", student)
                .published();
        world.computed(awaited, 1);
        world.creating("office")
                .post("/awards/v1/contests/{c}/public-notice", world.contest)
                .then()
                .statusCode(201);
    }

    @Test
    void a_contest_with_a_rule_of_awards_that_is_not_known_here_is_held_until_it_is_amended() throws Exception {
        var world = World.tianjin("held");
        var known = Rulebooks.canonicalJson(world.rulebook);
        var newer = (ObjectNode) new ObjectMapper().readTree(known);
        ((ArrayNode) newer.at("/awards/rules"))
                .addObject()
                .put("id", "S2-99")
                .put("rule", "lottery")
                .put("clause", "S2 九");
        world.amended(newer, "sha256:" + "1".repeat(64));
        Eventually.holds(() -> world.as("office")
                .get("/awards/v1/contests/{c}", world.contest)
                .then()
                .body("rulebookVersion", equalTo(2))
                .body("held", containsString("lottery")));

        world.creating("office")
                .post("/awards/v1/contests/{c}/public-notice", world.contest)
                .then()
                .statusCode(409)
                .body("type", containsString("contest-held"));

        world.amended(World.tree(known), "sha256:" + "2".repeat(64));
        Eventually.holds(() -> world.as("office")
                .get("/awards/v1/contests/{c}", world.contest)
                .then()
                .body("rulebookVersion", equalTo(3))
                .body("held", equalTo(null)));
    }

    @Test
    void a_newer_version_of_the_service_looks_at_held_contests_again() {
        var world = World.tianjin("held-before");
        QuarkusTransaction.requiringNew()
                .run(() -> database.update(
                        "update contest set held_because = 'a rule of tomorrow' where id = ?", world.contest));

        heldContests.lookAgain();

        world.as("office").get("/awards/v1/contests/{c}", world.contest).then().body("held", equalTo(null));
    }

    @Test
    void a_name_that_no_font_can_print_is_named_when_the_notice_opens_and_keeps_it_from_closing() {
        var world = World.tianjin("unprintable");
        var pool = UUID.randomUUID();
        var result = world.result(pool, 1, "FINAL");
        var entries = RecomputationTest.finalists(world, 20);
        entries.getFirst().named("张𱁬").told();
        RecomputationTest.rank(result, entries);
        result.published();
        world.computed(pool, 1);
        Eventually.holds(() -> assertThat(world.outcome(pool)).anyMatch(award -> award.contains("张𱁬")));

        var opened = world.creating("office")
                .post("/awards/v1/contests/{c}/public-notice", world.contest)
                .then()
                .statusCode(201)
                .body("unprintable[0].recipient", equalTo("张𱁬"))
                .body("unprintable[0].characters", equalTo(List.of("𱁬")))
                .extract();
        world.clock("2025-11-20T08:00:00+08:00");
        world.as("office")
                .header("If-Match", opened.header("ETag"))
                .post("/awards/v1/contests/{c}/public-notice/closing", world.contest)
                .then()
                .statusCode(409)
                .body("type", containsString("notice-not-printable"))
                .body("detail", containsString("张𱁬"))
                .body("awards.recipient", hasItem("张𱁬"));
    }

    /** Waits until an event counts as handled. */
    private void handled(UUID event) {
        Eventually.holds(() -> assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> database.query(
                                "select state from inbox_event where event_id = ?", row -> row.getString(1), event)))
                .containsExactly("HANDLED"));
    }
}
