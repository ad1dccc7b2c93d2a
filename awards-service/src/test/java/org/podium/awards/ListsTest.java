package org.podium.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.PageWalk;

/** Lists come in pages that follow each other, whatever is added between them, and are narrowed by field. */
@RealParts
class ListsTest {
    private static final String POOLS = "/awards/v1/contests/%s/pools";
    private static final String DECISIONS = "/awards/v1/pools/%s/award-decisions";
    private static final String NOMINATIONS = "/awards/v1/contests/%s/nominations";
    private static final String HONOURS = """
            {"awards": {"rules": [
              {"id": "S1-37", "rule": "discretionary", "candidates": {"participatingUnits": true},
               "award": "突出贡献奖", "clause": "S2 六", "sentence": {"zh": "给参赛单位。", "en": "For units."}},
              {"id": "S1-38", "rule": "discretionary", "candidates": {"participatingUnits": true},
               "award": "优秀组织奖", "clause": "S2 六", "sentence": {"zh": "给参赛单位。", "en": "For units."}}]}}
            """;

    @Test
    void pools_are_walked_by_skill_and_division_and_each_is_met_once() {
        var world = World.tianjin("pages-of-pools");
        var generative = pool(world, "GENERATIVE_AI", "EMPLOYEE", "FINAL");
        var robotStudents = pool(world, "SERVICE_ROBOT", "STUDENT", "PROVISIONAL");
        var trainers = pool(world, "AI_TRAINER", "EMPLOYEE", "FINAL");
        var robots = pool(world, "SERVICE_ROBOT", "EMPLOYEE", "FINAL");
        var later = new ArrayList<String>();

        var walk = new PageWalk(() -> world.as("office"), POOLS.formatted(world.contest))
                .afterTheFirst(() -> later.add(pool(world, "AI_TRAINER", "STUDENT", "FINAL")));

        assertThat(walk.collect("id", 2)).containsExactly(trainers, generative, robots, robotStudents);
        assertThat(new PageWalk(() -> world.as("office"), POOLS.formatted(world.contest)).collect("id", 1))
                .containsExactly(trainers, later.getFirst(), generative, robots, robotStudents);
        narrowed(world, "skill=SERVICE_ROBOT").body("items.id", contains(robots, robotStudents));
        narrowed(world, "skill=SERVICE_ROBOT&division=STUDENT&stage=FINAL").body("items.id", contains(robotStudents));
        narrowed(world, "resultKind=PROVISIONAL").body("items.id", contains(robotStudents));
        narrowed(world, "outcome=SELECTION_ONLY").body("items.outcome", everyItem(equalTo("SELECTION_ONLY")));
        narrowed(world, "outcome=AWARDS").body("items", empty());
        narrowed(world, "region=120000").body("items", empty());
        refused(world, POOLS.formatted(world.contest) + "?skill=AI_TRAINR", "skill", "AI_TRAINER, SERVICE_ROBOT");
        refused(world, POOLS.formatted(world.contest) + "?division=PUPIL", "division", "EMPLOYEE, STUDENT");
        refused(world, POOLS.formatted(world.contest) + "?stage=SEMI", "stage", "FINAL");
        refused(world, POOLS.formatted(world.contest) + "?outcome=NONE", "outcome", "AWARDS, SELECTION_ONLY");
        foreignCursor(world, POOLS.formatted(world.contest));
    }

    @Test
    void decisions_are_walked_in_the_order_they_were_taken() {
        var world = World.tianjin("pages-of-decisions");
        var pool = UUID.randomUUID();
        var tied = TiesTest.tieOverPlaceTen(world, pool);
        var list = DECISIONS.formatted(pool);
        var first = decided(world, list, tied, "ORDER", null);
        var second = decided(world, list, tied.reversed(), "ORDER", null);
        var third = decided(world, list, tied, "ORDER", "S2-30/PROMOTION_EMPLOYEE");

        var later = new ArrayList<String>();
        var walk = new PageWalk(() -> world.as("committee"), list)
                .afterTheFirst(() -> later.add(decided(world, list, tied.reversed(), "ORDER", null)));

        assertThat(walk.collect("id", 2)).containsExactly(first, second, third, later.getFirst());
        world.as("auditor")
                .get(list + "?rule=S2-30/PROMOTION_EMPLOYEE")
                .then()
                .statusCode(200)
                .body("items.id", contains(third));
        world.as("auditor").get(list + "?decision=EXTEND").then().body("items", empty());
        refused(world, list + "?decision=TOSS", "decision", "LOWER, EXTEND, ORDER");
        refused(world, list + "?rule=S9-99", "rule", "S2-30/PROMOTION_EMPLOYEE");
        foreignCursor(world, list);
    }

    @Test
    void nominations_are_walked_in_the_order_they_were_made() {
        var world = World.tianjinWith(HONOURS, "pages-of-nominations");
        var pool = UUID.randomUUID();
        var result = world.result(pool, 1, "FINAL");
        var units = List.of("91350100M000100Y43", "91440106N15796379W", "91310115N746017977");
        for (var i = 0; i < units.size(); i++) {
            var entry = world.entry("选手" + i);
            entry.unit(units.get(i), "单位" + i).told();
            result.ranked(i + 1, 90 - i + ".00", entry);
        }
        result.published();
        world.computed(pool, 1);
        var list = NOMINATIONS.formatted(world.contest);
        var first = nominated(world, "S1-37", units.get(0)).path("id").toString();
        var second = nominated(world, "S1-38", units.get(0));
        var third = nominated(world, "S1-37", units.get(1)).path("id").toString();
        world.as("committee")
                .header("If-Match", second.header("ETag"))
                .body(Map.of("decision", "APPROVE", "reason", "会议决定"))
                .post("/awards/v1/nominations/{n}/decision", second.path("id").toString())
                .then()
                .statusCode(200);

        var later = new ArrayList<String>();
        var walk = new PageWalk(() -> world.as("office"), list)
                .afterTheFirst(() -> later.add(
                        nominated(world, "S1-38", units.get(2)).path("id").toString()));

        assertThat(walk.collect("id", 1))
                .containsExactly(first, second.path("id").toString(), third, later.getFirst());
        world.as("office").get(list + "?status=APPROVED").then().body("items.rule", contains("S1-38"));
        world.as("office").get(list + "?rule=S1-37").then().body("items.id", contains(first, third));
        world.as("office").get(list + "?unit=" + units.get(0)).then().body("items", hasSize(2));
        refused(world, list + "?status=LOST", "status", "NOMINATED, APPROVED, REFUSED");
        refused(world, list + "?rule=S9-99", "rule", "S1-37, S1-38");
        foreignCursor(world, list);
    }

    private static String pool(World world, String skill, String division, String kind) {
        var pool = UUID.randomUUID();
        var entry = world.entry("选手").pool(skill, division).told();
        world.result(pool, 1, kind)
                .in(skill, division)
                .ranked(1, "90.00", entry)
                .published();
        world.computed(pool, 1);
        return pool.toString();
    }

    private static String decided(World world, String list, List<String> tied, String decision, @Nullable String rule) {
        var body = World.map("cut", 10, "entries", tied, "decision", decision, "order", tied, "reason", "复评");
        if (rule != null) body.put("rule", rule);
        return world.creating("committee")
                .body(body)
                .post(list)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response nominated(World world, String award, String unit) {
        var answer = world.creating("office")
                .body(Map.of("award", award, "unit", unit, "reason", "组织有力"))
                .post("/awards/v1/contests/{c}/nominations", world.contest);
        answer.then().statusCode(201);
        return answer;
    }

    private static ValidatableResponse narrowed(World world, String filter) {
        return world.as("office")
                .get(POOLS.formatted(world.contest) + "?" + filter)
                .then()
                .statusCode(200);
    }

    private static void refused(World world, String path, String parameter, String known) {
        english(world)
                .get(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter-invalid"))
                .body("parameter", equalTo(parameter))
                .body("errors[0].message", containsString(known));
    }

    private static void foreignCursor(World world, String list) {
        english(world).get(list + "?cursor=nonsense!").then().statusCode(400).body("code", equalTo("cursor-invalid"));
        english(world).get(list + "?cursor=MQ").then().statusCode(400).body("code", equalTo("cursor-invalid"));
    }

    private static RequestSpecification english(World world) {
        return world.as("committee").header("Accept-Language", "en");
    }
}
