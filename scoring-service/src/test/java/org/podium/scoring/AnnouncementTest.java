package org.podium.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;

/** What an announcement cancels takes nothing any more and loses nothing (S1-28). */
@QuarkusTest
class AnnouncementTest extends ServiceTest {
    private static final String STUDENT = "STUDENT";
    private static final String CANCELLED = """
            {"contest": {"cancellations": [{"id": "S2-29/CANCELLED", "of": {"skill": "AI_TRAINER", "division": "EMPLOYEE"},
              "day": "2025-11-12", "clause": "S2 五(二)", "sentence": {"zh": "人数不足，取消", "en": "too few"}}]}}""";

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
    void a_cancelled_pool_is_not_drawn_and_others_are() {
        contest.entries(2);
        students.entered(contest.entry("学生甲", null, STUDENT));

        contest.announced(2, CANCELLED);

        steps.read().then().body("closedBy", equalTo("S2-29/CANCELLED")).body("mergedInto", nullValue());
        steps.draw()
                .then()
                .statusCode(409)
                .body("code", equalTo("pool-cancelled"))
                .body("rule", equalTo("S2-29/CANCELLED"));
        students.read().then().body("closedBy", nullValue());
        students.draw().then().statusCode(201);
    }

    @Test
    void a_pool_that_is_being_marked_takes_no_mark_any_more_and_keeps_what_it_has() {
        List<UUID> entries = contest.entries(2);
        steps.draw().then().statusCode(201);
        Steps.Codes codes = steps.codes();
        steps.mark(codes.of(entries.getFirst()), "80", "90");

        contest.announced(2, CANCELLED);

        steps.enter("tabulator", codes.of(entries.getLast()), Steps.marks("70", "60"))
                .then()
                .statusCode(409)
                .body("code", equalTo("pool-cancelled"));
        steps.penalise(codes.of(entries.getFirst()), "WARNING").then().statusCode(409);
        steps.freeze().then().statusCode(409).body("code", equalTo("pool-cancelled"));
        steps.record(Map.of("entryId", entries.getLast(), "status", "ABSENT"))
                .then()
                .statusCode(409);
        steps.read()
                .then()
                .body("status", equalTo("MARKING"))
                .body("confirmed", equalTo(1))
                .body("entries", equalTo(2))
                .body("amendment", nullValue());
        assertThat(steps.codes().byEntry()).isEqualTo(codes.byEntry());
    }

    @Test
    void a_result_that_was_published_stays_to_be_seen_and_none_follows() {
        List<UUID> entries = contest.entries(2);
        steps.draw().then().statusCode(201);
        Steps.Codes codes = steps.codes();
        steps.mark(codes.of(entries.getFirst()), "80", "90");
        steps.mark(codes.of(entries.getLast()), "70", "60");
        steps.freeze().then().statusCode(200);
        steps.decode().then().statusCode(200);
        steps.publish("PROVISIONAL").then().statusCode(201);

        contest.announced(2, CANCELLED);

        steps.publish("FINAL").then().statusCode(409).body("code", equalTo("pool-cancelled"));
        steps.result("latest").then().statusCode(200).body("kind", equalTo("PROVISIONAL"));
    }

    @Test
    void an_entry_that_ended_with_it_leaves_the_pools_that_have_not_begun() {
        UUID entry = contest.entry("选手");
        steps.entered(entry);

        contest.happened(entry, "registration.entry-cancelled.v1");

        Eventually.holds(() -> steps.read().then().body("entries", equalTo(0)));
    }
}
