package org.podium.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.podium.scoring.SampleContest.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.SchemaCheck;

/** That pools stay apart though an announcement was to hold them together is told, with why (S1-28). */
@QuarkusTest
class KeptMergersTest extends ServiceTest {
    private static final String MERGERS = """
            "mergers": [{"id": "S2-29/MERGED", "from": {"skill": "AI_TRAINER", "division": "STUDENT"},
              "into": {"division": "EMPLOYEE"}, "day": "2025-11-12", "clause": "S2 五(二)",
              "sentence": {"zh": "人数不足，合并举行", "en": "too few, held together"}}]""";
    private static final String MERGED = "{\"contest\": {" + MERGERS + "}}";
    private static final String MERGED_AND_CANCELLED = "{\"contest\": {" + MERGERS + """
            , "cancellations": [{"id": "S2-29/CANCELLED", "of": {"skill": "AI_TRAINER", "division": "EMPLOYEE"},
              "day": "2025-11-13", "clause": "S2 五(二)", "sentence": {"zh": "人数不足，取消", "en": "too few"}}]}}""";

    @Inject
    Database database;

    private SampleContest contest;
    private Steps steps;
    private Steps students;
    private List<UUID> employees;
    private UUID student;

    @BeforeEach
    void enter() {
        contest = SampleContest.published();
        steps = new Steps(contest.poolId());
        students = new Steps(contest.poolOf("STUDENT"));
        employees = contest.entries(2);
        student = contest.entry("学生甲", null, "STUDENT");
        Eventually.holds(() ->
                as("office").get(students.at("/entries")).then().body("items.entryId", hasItem(student.toString())));
    }

    @Test
    void the_committees_word_is_told_with_its_reason_and_to_both_sides() throws IOException {
        steps.draw().then().statusCode(201);
        contest.announced(2, MERGED);

        keep();

        JsonNode kept = one();
        assertThat(kept.path("why").asText()).isEqualTo("KEPT");
        assertThat(kept.path("reason").asText()).isEqualTo("组委会会议决定");
        assertThat(kept.path("division").asText()).isEqualTo("STUDENT");
        assertThat(kept.path("into").asText()).isEqualTo(steps.pool());
        assertThat(kept.path("intoDivision").asText()).isEqualTo("EMPLOYEE");
        assertThat(kept.path("rule").asText()).isEqualTo("S2-29/MERGED");
        assertThat(kept.path("clause").asText()).isEqualTo("S2 五(二)");
        assertThat(kept.path("rulebookVersion").asInt()).isEqualTo(2);
        assertThat(entries(kept))
                .containsExactlyInAnyOrder(
                        employees.getFirst().toString(), employees.getLast().toString(), student.toString());
    }

    @Test
    void a_merger_that_comes_after_the_freeze_is_told_to_be_too_late_and_once() throws IOException {
        steps.draw().then().statusCode(201);
        employees.forEach(entry -> steps.mark(steps.codes().of(entry), "70", "60"));
        steps.freeze().then().statusCode(200);

        contest.announced(2, MERGED);
        contest.announced(3, MERGED.replace("人数不足", "人数仍不足"));

        JsonNode late = one();
        assertThat(late.path("why").asText()).isEqualTo("TOO_LATE");
        assertThat(late.path("reason").asText()).isEqualTo("其中一组的成绩已经冻结");
        assertThat(entries(late)).hasSize(3);
    }

    @Test
    void a_pool_that_began_with_its_roll_before_the_draw_stays_apart_and_nobody_is_asked() throws IOException {
        steps.record(Map.of("entryId", employees.getFirst(), "status", "PRESENT"))
                .then()
                .statusCode(200);
        String here = "pools.find { it.poolId == '" + students.pool() + "' }.";
        as("office")
                .contentType(ContentType.JSON)
                .body("{\"patch\": " + MERGED + "}")
                .post("/scoring/v1/contests/" + contest.id + "/amendment-previews")
                .then()
                .statusCode(200)
                .body(here + "effect", equalTo("FOLLOWS"))
                .body(here + "announcements.merger", contains("KEPT"));

        contest.announced(2, MERGED);

        JsonNode late = one();
        assertThat(late.path("why").asText()).isEqualTo("TOO_LATE");
        assertThat(late.path("reason").asText()).isEqualTo("其中一组已经开始");
        assertThat(entries(late)).hasSize(3);
        steps.draw().then().statusCode(201);
        students.draw().then().statusCode(201);
        as("office").get(steps.at("")).then().body("closedBy", nullValue()).body("amendment", nullValue());
    }

    @Test
    void who_was_disqualified_while_a_mistaken_roll_stood_is_not_drawn_in_the_pool_that_takes_the_others() {
        UUID other = contest.entry("学生乙", null, "STUDENT");
        Eventually.holds(() ->
                as("office").get(students.at("/entries")).then().body("items.entryId", hasItem(other.toString())));
        students.record(Map.of("entryId", student, "status", "PRESENT")).then().statusCode(200);
        contest.disqualified(student, "虚假申报", "office-7");
        contest.spelt(student, "后来听说");
        Eventually.holds(() -> as("office")
                .get(students.at("/entries"))
                .then()
                .body("items.competitors.name.flatten()", hasItem("后来听说")));
        students.record(Map.of("entryId", student, "status", "ABSENT")).then().statusCode(200);

        contest.announced(2, MERGED);

        steps.draw().then().statusCode(201).body("entries", equalTo(3));
        assertThat(steps.codes().byEntry()).containsKey(other).doesNotContainKey(student);
    }

    @Test
    void what_waits_ends_where_the_other_pool_is_cancelled_and_who_still_competes_is_told() throws IOException {
        steps.draw().then().statusCode(201);
        contest.announced(2, MERGED);
        String here = "pools.find { it.poolId == '" + students.pool() + "' }.";
        as("office")
                .contentType(ContentType.JSON)
                .body("{\"patch\": " + MERGED_AND_CANCELLED + "}")
                .post("/scoring/v1/contests/" + contest.id + "/amendment-previews")
                .then()
                .statusCode(200)
                .body(here + "effect", equalTo("FOLLOWS"))
                .body(here + "announcements.merger", contains("KEPT"));

        contest.announced(3, MERGED_AND_CANCELLED);

        JsonNode late = one();
        assertThat(late.path("why").asText()).isEqualTo("TOO_LATE");
        assertThat(late.path("reason").asText()).isEqualTo("其中一组不再举行");
        assertThat(entries(late)).containsExactly(student.toString());
        as("office")
                .get(students.at(""))
                .then()
                .body("closedBy", nullValue())
                .body("amendment", nullValue())
                .body("entries", equalTo(1));
        students.draw().then().statusCode(201);
    }

    @Test
    void a_pool_that_was_kept_apart_is_told_again_as_it_was() {
        steps.draw().then().statusCode(201);
        contest.announced(2, MERGED);
        keep();
        KafkaProbe.Seen first =
                Eventually.get(this::told, told -> told.size() == 1).getFirst();

        String location = as("office")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/scoring/v1/contests/{c}/republications", contest.id)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Eventually.holds(() -> as("office").get(location).then().statusCode(200).body("finishedAt", notNullValue()));

        KafkaProbe.Seen again =
                Eventually.get(this::told, told -> told.size() == 2).getLast();
        assertThat(again.headers()).containsKey("ce_restatedfrom");
        assertThat(again.data()).isEqualTo(first.data());
    }

    private void keep() {
        as("committee")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("rulebookVersion", 2, "decision", "KEEP", "reason", "组委会会议决定"))
                .post(steps.at("/amendment-decisions"))
                .then()
                .statusCode(201);
    }

    /** That the students' pool stays apart. */
    private List<KafkaProbe.Seen> told() {
        return KafkaProbe.of("scoring.pools", students.pool()).stream()
                .filter(seen -> seen.type().equals("scoring.merger-kept.v1"))
                .toList();
    }

    /** The one that is on the broker, once everything is there that was to be told. */
    private JsonNode one() throws IOException {
        Eventually.holds(() -> assertThat(database.query(
                        "select type from outbox where aggregate_id = ? and sent_at is null",
                        row -> row.getString(1),
                        students.pool()))
                .isEmpty());
        List<KafkaProbe.Seen> told = Eventually.get(this::told, seen -> !seen.isEmpty());
        assertThat(told).hasSize(1);
        SchemaCheck.ofTheHouse().valid(told.getFirst());
        return new ObjectMapper().readTree(told.getFirst().data());
    }

    private static List<String> entries(JsonNode told) {
        return told.path("entries").valueStream().map(JsonNode::asText).toList();
    }
}
