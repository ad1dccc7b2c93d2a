package org.podium.scoring;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.podium.scoring.Previews.OTHER_MINIMUM;
import static org.podium.scoring.Previews.amend;
import static org.podium.scoring.Previews.decide;
import static org.podium.scoring.Previews.effect;
import static org.podium.scoring.Previews.pool;
import static org.podium.scoring.SampleContest.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a cancellation or a merger does to the pools is shown before it is announced, and is what it then does. */
@QuarkusTest
class AnnouncementPreviewTest extends ServiceTest {
    private static final String CANCELLED = """
            {"contest": {"cancellations": [{"id": "S2-29/CANCELLED", "of": {"skill": "AI_TRAINER", "division": "EMPLOYEE"},
              "day": "2025-11-12", "clause": "S2 五(二)", "sentence": {"zh": "人数不足，取消", "en": "too few"}}]}}""";
    private static final String MERGED = """
            {"contest": {"mergers": [{"id": "S2-29/MERGED", "from": {"skill": "AI_TRAINER", "division": "STUDENT"},
              "into": {"division": "EMPLOYEE"}, "day": "2025-11-12", "clause": "S2 五(二)",
              "sentence": {"zh": "人数不足，合并举行", "en": "too few, held together"}}]}}""";

    @Test
    void a_pool_that_is_cancelled_is_shown_with_the_rule_that_then_closes_it() {
        SampleContest contest = SampleContest.published();
        contest.entries(1);
        Steps steps = new Steps(contest.poolId());
        steps.draw().then().statusCode(201);

        effect(contest, CANCELLED)
                .then()
                .body(pool(contest) + "effect", equalTo("CANCELLED"))
                .body(pool(contest) + "ranking", nullValue())
                .body(pool(contest) + "announcements.rule", contains("S2-29/CANCELLED"))
                .body(pool(contest) + "announcements.clause", contains("S2 五(二)"))
                .body(pool(contest) + "announcements[0].merger", nullValue())
                .body("pools.effect.findAll { it == 'FOLLOWS' }", hasSize(5));
        amend(contest, 2, CANCELLED);

        as("office").get(steps.at("")).then().body("closedBy", equalTo("S2-29/CANCELLED"));
        effect(contest, OTHER_MINIMUM)
                .then()
                .body(pool(contest) + "effect", equalTo("TOO_LATE"))
                .body(pool(contest) + "ranking", nullValue());
    }

    @Test
    void before_the_draw_a_merger_shows_the_pool_that_the_entries_then_go_to() {
        SampleContest contest = SampleContest.published();
        Steps students = new Steps(studentPool(contest));

        effect(contest, MERGED)
                .then()
                .body(pool(students.pool()) + "effect", equalTo("MERGED"))
                .body(pool(students.pool()) + "announcements.rule", contains("S2-29/MERGED"))
                .body(pool(students.pool()) + "announcements.merger", contains("DONE"))
                .body(pool(students.pool()) + "announcements[0].into.poolId", equalTo(contest.poolId()))
                .body(pool(students.pool()) + "announcements[0].into.division", equalTo("EMPLOYEE"))
                .body(pool(contest) + "effect", equalTo("FOLLOWS"))
                .body(pool(contest) + "announcements[0].into.poolId", equalTo(contest.poolId()));
        amend(contest, 2, MERGED);

        as("office")
                .get(students.at(""))
                .then()
                .body("closedBy", equalTo("S2-29/MERGED"))
                .body("mergedInto", equalTo(contest.poolId()));
    }

    @Test
    void once_one_of_the_two_is_drawn_a_merger_is_shown_to_wait_for_the_committee_and_not_to_fit_after_a_mark() {
        SampleContest contest = SampleContest.published();
        UUID entry = contest.entries(1).getFirst();
        Steps steps = new Steps(contest.poolId());
        String students = studentPool(contest);
        steps.draw().then().statusCode(201);
        effect(contest, MERGED)
                .then()
                .body(pool(contest) + "effect", equalTo("COMMITTEE_DECIDES"))
                .body(pool(contest) + "announcements.merger", contains("WAITING"))
                .body(pool(contest) + "ranking.unfit", empty())
                .body(pool(students) + "effect", equalTo("COMMITTEE_DECIDES"))
                .body(pool(students) + "announcements.merger", contains("WAITING"))
                .body(pool(students) + "ranking", nullValue());
        steps.mark(steps.codes().of(entry), "90", "80");

        effect(contest, MERGED).then().body(pool(contest) + "ranking.unfit.code", contains("merger"));
        amend(contest, 2, MERGED);

        as("office").get(steps.at("")).then().body("amendment", equalTo(2)).body("mergedInto", nullValue());
        as("committee")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(JSON)
                .body(Map.of("rulebookVersion", 2, "decision", "ADOPT", "reason", "合并"))
                .post(steps.at("/amendment-decisions"))
                .then()
                .statusCode(409)
                .body("errors.code", contains("merger"));
        decide(steps, 2, "KEEP");
        effect(contest, MERGED)
                .then()
                .body(pool(contest) + "effect", equalTo("UNTOUCHED"))
                .body(pool(contest) + "announcements.merger", contains("KEPT"));
    }

    private static String studentPool(SampleContest contest) {
        return as("office")
                .get("/scoring/v1/contests/" + contest.id + "/pools?skill=AI_TRAINER&division=STUDENT")
                .jsonPath()
                .getString("items[0].id");
    }
}
