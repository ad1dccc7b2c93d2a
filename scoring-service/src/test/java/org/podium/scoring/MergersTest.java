package org.podium.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.podium.scoring.SampleContest.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.SchemaCheck;

/** What an announcement merges is ranked together, and once it is drawn the committee decides (S1-28). */
@QuarkusTest
class MergersTest extends ServiceTest {
    private static final String STUDENT = "STUDENT";
    private static final String MERGED = """
            {"contest": {"mergers": [{"id": "S2-29/MERGED", "from": {"skill": "AI_TRAINER", "division": "STUDENT"},
              "into": {"division": "EMPLOYEE"}, "day": "2025-11-12", "clause": "S2 五(二)",
              "sentence": {"zh": "人数不足，合并举行", "en": "too few, held together"}}]}}""";

    private SampleContest contest;
    private Steps steps;
    private Steps students;

    @BeforeEach
    void publish() {
        contest = SampleContest.published();
        steps = new Steps(contest.poolId());
        students = new Steps(contest.poolOf(STUDENT));
    }

    @Test
    void a_merger_before_the_draw_puts_the_entries_into_one_pool_which_is_ranked_as_one() {
        List<UUID> employees = contest.entries(2);
        UUID student = contest.entry("学生甲", null, STUDENT);
        students.entered(student);

        contest.announced(2, MERGED);

        students.read()
                .then()
                .body("mergedInto", equalTo(steps.pool()))
                .body("closedBy", equalTo("S2-29/MERGED"))
                .body("entries", equalTo(0));
        steps.read().then().body("entries", equalTo(3)).body("closedBy", nullValue());
        students.draw().then().statusCode(409).body("code", equalTo("pool-merged"));
        UUID late = contest.entry("学生乙", null, STUDENT);
        steps.entered(late);
        steps.draw().then().statusCode(201).body("entries", equalTo(4));
        Steps.Codes codes = steps.codes();
        steps.mark(codes.of(student), "90", "90");
        for (UUID other : List.of(employees.getFirst(), employees.getLast(), late)) {
            steps.mark(codes.of(other), "70", "60");
        }
        steps.freeze().then().statusCode(200);
        steps.decode().then().statusCode(200);
        steps.publish("PROVISIONAL").then().statusCode(201);
        steps.result("latest")
                .then()
                .body("rows", hasSize(4))
                .body("rows[0].entryId", equalTo(student.toString()))
                .body("competed", equalTo(4));
    }

    @Test
    void it_is_done_once_and_told_once_with_its_rule() {
        students.entered(contest.entry("学生甲", null, STUDENT));

        contest.announced(2, MERGED);
        contest.announced(3, MERGED.replace("人数不足", "人数仍不足"));

        List<KafkaProbe.Seen> told =
                Eventually.get(() -> KafkaProbe.of("scoring.pools", students.pool()), seen -> !seen.isEmpty());
        assertThat(told).extracting(KafkaProbe.Seen::type).containsExactly("scoring.pool-merged.v1");
        assertThat(told.getFirst().data()).contains("\"into\":\"" + steps.pool() + "\"", "\"rule\":\"S2-29/MERGED\"");
        SchemaCheck.ofTheHouse().valid(told.getFirst());
        steps.read().then().body("entries", equalTo(1));
    }

    @Test
    void a_withdrawal_after_the_merger_leaves_the_pool_that_the_entry_went_to() {
        UUID student = contest.entry("学生甲", null, STUDENT);
        students.entered(student);
        contest.announced(2, MERGED);

        contest.happened(student, "registration.entry-withdrawn.v1");

        Eventually.holds(() -> steps.read().then().body("entries", equalTo(0)));
    }

    @Test
    void after_the_draw_the_committee_decides_and_until_then_nothing_is_frozen() {
        List<UUID> employees = contest.entries(2);
        students.entered(contest.entry("学生甲", null, STUDENT));
        steps.draw().then().statusCode(201);

        contest.announced(2, MERGED);

        students.read().then().body("mergedInto", nullValue()).body("entries", equalTo(1));
        steps.read().then().body("amendment", equalTo(2));
        employees.forEach(entry -> steps.mark(steps.codes().of(entry), "70", "60"));
        steps.freeze().then().statusCode(409).body("code", equalTo("amendment-undecided"));
        decide(steps, "ADOPT")
                .then()
                .statusCode(409)
                .body("code", equalTo("amendment-does-not-fit"))
                .body("errors.code", contains("merger"));

        decide(steps, "KEEP").then().statusCode(201);

        steps.read().then().body("amendment", nullValue());
        steps.freeze().then().statusCode(200);
        students.draw().then().statusCode(201);
    }

    @Test
    void adopted_before_the_first_mark_the_others_get_their_codes_in_a_supplementary_draw() {
        contest.entries(2);
        UUID student = contest.entry("学生甲", null, STUDENT);
        students.entered(student);
        steps.draw().then().statusCode(201);
        students.draw().then().statusCode(201);
        contest.announced(2, MERGED);

        decide(students, "ADOPT").then().statusCode(201);

        students.read().then().body("mergedInto", equalTo(steps.pool())).body("status", equalTo("DRAWN"));
        steps.read()
                .then()
                .body("amendment", nullValue())
                .body("entries", equalTo(3))
                .body("undrawn", equalTo(1));
        steps.draw().then().statusCode(201).body("entries", equalTo(1));
        assertThat(steps.codes().byEntry()).containsKey(student);
    }

    @Test
    void after_the_freeze_both_stay_as_they_are_and_nobody_is_asked() {
        List<UUID> employees = contest.entries(2);
        students.entered(contest.entry("学生甲", null, STUDENT));
        steps.draw().then().statusCode(201);
        employees.forEach(entry -> steps.mark(steps.codes().of(entry), "70", "60"));
        steps.freeze().then().statusCode(200);

        contest.announced(2, MERGED);

        students.read().then().body("closedBy", nullValue()).body("amendment", nullValue());
        students.draw().then().statusCode(201);
        students.read().then().body("amendment", nullValue());
    }

    @Test
    void a_region_that_is_held_with_another_has_its_first_entry_there_too() {
        SampleContest regional = SampleContest.published(TestRulebook.regional());
        UUID first = regional.entry("北京选手", "110000");
        Eventually.holds(
                () -> assertThat(regional.poolId("PRELIMINARY", "110000")).isNotNull());
        regional.announced(2, """
                {"contest": {"mergers": [{"id": "S2-29/MERGED", "from": {"stage": "PRELIMINARY", "region": "120000"},
                  "into": {"region": "110000"}, "day": "2025-11-12", "clause": "S2 五(二)",
                  "sentence": {"zh": "两地合并举行", "en": "held together"}}]}}""");

        UUID second = regional.entry("天津选手", "120000");

        Steps together = new Steps(regional.poolId("PRELIMINARY", "110000"));
        together.entered(second);
        as("office")
                .get(together.at("/entries"))
                .then()
                .body("items.entryId", containsInAnyOrder(first.toString(), second.toString()));
        as("office")
                .get("/scoring/v1/contests/" + regional.id + "/pools?region=120000")
                .then()
                .body("items.mergedInto", hasItem(together.pool()))
                .body("items.entries", not(hasItem(1)))
                .body("items.closedAt", hasItem(notNullValue()));
    }

    private static Response decide(Steps pool, String decision) {
        return as("committee")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("rulebookVersion", 2, "decision", decision, "reason", "组委会会议决定"))
                .post(pool.at("/amendment-decisions"));
    }
}
