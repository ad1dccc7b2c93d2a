package org.podium.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.podium.scoring.SampleContest.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podium.kit.test.Eventually;

@QuarkusTest
class EntriesInPoolsTest extends ServiceTest {
    private SampleContest contest;

    @BeforeEach
    void publish() {
        contest = SampleContest.published();
    }

    @Test
    void publication_opens_a_pool_for_each_skill_and_division() {
        as("office")
                .get("/scoring/v1/contests/" + contest.id + "/pools")
                .then()
                .body("items.size()", equalTo(6))
                .body("items.status.unique()", contains("OPEN"))
                .body("items.stage.unique()", contains("FINAL"));
        new Steps(contest.poolId()).draw().then().statusCode(409).body("code", equalTo("pool-empty"));
    }

    @Test
    void a_withdrawal_before_the_draw_leaves_the_pool() {
        List<UUID> e = contest.entries(2);
        contest.happened(e.getFirst(), "registration.entry-withdrawn.v1");

        Eventually.holds(() -> assertThat(contest.pool().getInt("entries")).isEqualTo(1));
        Steps steps = new Steps(contest.poolId());
        steps.draw();
        assertThat(steps.codes().byEntry()).containsOnlyKeys(e.getLast());
    }

    @Test
    void a_withdrawal_between_draw_and_start_takes_its_sheet_along() {
        List<UUID> e = contest.entries(2);
        Steps steps = new Steps(contest.poolId());
        steps.draw();
        Steps.Codes code = steps.codes();

        contest.happened(e.getFirst(), "registration.entry-withdrawn.v1");

        Eventually.holds(() -> assertThat(contest.pool().getInt("entries")).isEqualTo(1));
        as("tabulator").get(steps.at("/sheets")).then().body("items.code", contains(code.of(e.getLast())));
        steps.enter("tabulator", code.of(e.getFirst()), Steps.marks("80", "80"))
                .then()
                .statusCode(404);
        steps.mark(code.of(e.getLast()), "80", "80");
        steps.freeze().then().statusCode(200).body("entries", equalTo(1));
    }

    @Test
    void who_withdraws_after_the_first_mark_counts_as_qualified_and_absent() {
        List<UUID> e = contest.entries(2);
        Steps steps = new Steps(contest.poolId());
        steps.draw();
        Steps.Codes code = steps.codes();
        steps.mark(code.of(e.getLast()), "80", "80");

        contest.happened(e.getFirst(), "registration.entry-withdrawn.v1");
        contest.spelt(e.getLast(), "后来听说");

        Eventually.holds(() -> assertThat(names(steps)).contains("[后来听说]"));
        assertThat(contest.pool().getInt("entries")).isEqualTo(2);
        steps.freeze().then().statusCode(409).body("errors.code", contains("SHEET_EMPTY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"registration.entry-withdrawn.v1", "registration.entry-disqualified.v1"})
    void who_was_never_drawn_leaves_even_a_pool_that_is_being_marked(String type) {
        List<UUID> e = contest.entries(1);
        Steps steps = new Steps(contest.poolId());
        steps.draw();
        steps.mark(steps.codes().of(e.getFirst()), "80", "80");
        UUID later = contest.entry("迟到者");
        Eventually.holds(() -> assertThat(contest.pool().getInt("undrawn")).isEqualTo(1));

        contest.happened(later, type);

        Eventually.holds(() -> assertThat(contest.pool().getInt("entries")).isEqualTo(1));
        steps.freeze().then().statusCode(200).body("entries", equalTo(1));
    }

    @Test
    void an_entry_approved_after_the_draw_blocks_the_freeze_until_a_supplementary_draw() {
        List<UUID> e = contest.entries(1);
        Steps steps = new Steps(contest.poolId());
        steps.draw();
        String first = steps.codes().of(e.getFirst());
        steps.draw().then().statusCode(409).body("code", equalTo("already-drawn"));
        steps.mark(first, "80", "80");

        UUID later = contest.entry("迟到者");
        Eventually.holds(() -> assertThat(contest.pool().getInt("undrawn")).isEqualTo(1));
        steps.freeze().then().statusCode(409).body("errors.code", contains("NOT_DRAWN"));
        steps.draw().then().statusCode(201).body("number", equalTo(2)).body("entries", equalTo(1));

        assertThat(steps.codes().of(e.getFirst())).isEqualTo(first);
        steps.mark(steps.codes().of(later), "90", "90");
        steps.freeze().then().statusCode(200).body("entries", equalTo(2));
    }

    @Test
    void an_entry_approved_after_the_freeze_is_late_and_not_ranked() {
        List<UUID> e = contest.entries(1);
        Steps steps = new Steps(contest.poolId());
        steps.draw();
        steps.mark(steps.codes().of(e.getFirst()), "80", "80");
        steps.freeze();

        contest.entry("太迟");

        Eventually.holds(() -> assertThat(contest.pool().getInt("late")).isEqualTo(1));
        steps.decode();
        steps.publish("PROVISIONAL").then().statusCode(201).body("rowCount", equalTo(1));
    }

    @Test
    void a_disqualification_by_registration_before_anybody_was_there_or_marked_leaves_the_pool() {
        List<UUID> e = contest.entries(2);
        new Steps(contest.poolId()).draw();

        contest.happened(e.getFirst(), "registration.entry-disqualified.v1");

        Eventually.holds(() -> assertThat(contest.pool().getInt("entries")).isEqualTo(1));
    }

    @Test
    void a_disqualification_by_registration_after_the_start_becomes_a_penalty_under_the_code() {
        List<UUID> e = contest.entries(2);
        Steps steps = new Steps(contest.poolId());
        steps.draw();
        steps.mark(steps.codes().of(e.getLast()), "80", "80");

        contest.happened(e.getFirst(), "registration.entry-disqualified.v1");

        Eventually.holds(() -> as("chief-judge")
                .get(steps.at("/penalties"))
                .then()
                .body("items.code", contains(steps.codes().of(e.getFirst())))
                .body("items.kind", contains("DISQUALIFY")));
        steps.freeze().then().statusCode(200);
    }

    @Test
    void who_was_seen_to_be_there_stays_though_nothing_is_marked_yet() {
        List<UUID> e = contest.entries(3);
        Steps steps = new Steps(contest.poolId());
        steps.draw();
        Steps.Codes code = steps.codes();
        e.forEach(entry -> steps.record(Map.of("entryId", entry, "status", "PRESENT"))
                .then()
                .statusCode(200));

        contest.happened(e.get(0), "registration.entry-withdrawn.v1");
        contest.spelt(e.get(0), "后来听说");
        contest.happened(e.get(1), "registration.entry-disqualified.v1");

        Eventually.holds(() -> assertThat(names(steps)).contains("[后来听说]"));
        Eventually.holds(() ->
                as("chief-judge").get(steps.at("/penalties")).then().body("items.code", contains(code.of(e.get(1)))));
        assertThat(contest.pool().getInt("entries")).isEqualTo(3);
        steps.record(Map.of("entryId", e.get(0), "component", "PRACTICAL", "status", "ABSENT"));
        steps.mark(
                code.of(e.get(0)),
                "{\"components\": {\"THEORY\": {\"score\": \"88\"}, \"PRACTICAL\": {\"status\": \"ABSENT\"}}}");
        steps.mark(code.of(e.get(2)), "80", "80");
        steps.freeze().then().statusCode(200);
        steps.decode();
        steps.publish("PROVISIONAL")
                .then()
                .statusCode(201)
                .body("competed", equalTo(3))
                .body("competedPersons", equalTo(3));
        steps.result("latest").then().body("rows.status", contains("RANKED", "DNF", "DISQUALIFIED"));
    }

    @Test
    void the_penalty_of_who_was_there_before_the_draw_waits_for_the_code() {
        List<UUID> e = contest.entries(2);
        Steps steps = new Steps(contest.poolId());
        e.forEach(entry -> steps.record(Map.of("entryId", entry, "status", "PRESENT"))
                .then()
                .statusCode(200));

        contest.disqualified(e.getFirst(), "虚假申报", "office-7");
        contest.spelt(e.getFirst(), "后来听说");

        Eventually.holds(() -> assertThat(names(steps)).contains("[后来听说]"));
        steps.draw().then().statusCode(201).body("entries", equalTo(2));
        Steps.Codes code = steps.codes();
        as("chief-judge")
                .get(steps.at("/penalties"))
                .then()
                .body("items.code", contains(code.of(e.getFirst())))
                .body("items.reason", contains("经组委会办公室决定取消参赛资格（S2-13，二(二)）。"))
                .body("items.by", contains("office-7"));
        steps.mark(code.of(e.getLast()), "80", "80");
        steps.freeze().then().statusCode(200).body("entries", equalTo(2));
    }

    @Test
    void a_roll_that_was_put_right_has_begun_nothing() {
        List<UUID> e = contest.entries(2);
        Steps steps = new Steps(contest.poolId());
        steps.draw();
        steps.record(Map.of("entryId", e.getFirst(), "status", "PRESENT"));
        steps.record(Map.of("entryId", e.getFirst(), "status", "ABSENT"));

        contest.happened(e.getFirst(), "registration.entry-withdrawn.v1");

        Eventually.holds(() -> assertThat(contest.pool().getInt("entries")).isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"registration.entry-withdrawn.v1", "registration.entry-disqualified.v1"})
    void who_went_while_a_mistaken_roll_stood_leaves_when_it_is_put_right(String type) {
        List<UUID> e = contest.entries(2);
        Steps steps = new Steps(contest.poolId());
        steps.draw();
        Steps.Codes code = steps.codes();
        steps.record(Map.of("entryId", e.getFirst(), "status", "PRESENT"));
        contest.happened(e.getFirst(), type);
        contest.spelt(e.getFirst(), "后来听说");
        Eventually.holds(() -> assertThat(names(steps)).contains("[后来听说]"));
        assertThat(contest.pool().getInt("entries")).isEqualTo(2);

        steps.record(Map.of("entryId", e.getFirst(), "status", "ABSENT")).then().statusCode(200);

        assertThat(contest.pool().getInt("entries")).isEqualTo(1);
        as("tabulator").get(steps.at("/sheets")).then().body("items.code", contains(code.of(e.getLast())));
        steps.mark(code.of(e.getLast()), "80", "80");
        steps.freeze().then().statusCode(200).body("entries", equalTo(1));
    }

    @Test
    void an_entry_that_comes_before_its_contest_waits_for_it() {
        SampleContest unheard = new SampleContest(TestRulebook.tianjin());
        UUID early = unheard.entry("早到者");
        contest.entries(1);

        unheard.publish();
        unheard.grant("office", "office");

        Eventually.holds(() -> assertThat(unheard.pool().getInt("entries")).isEqualTo(1));
        assertThat(early).isNotNull();
    }

    @Test
    void names_are_for_those_who_do_not_mark() {
        contest.entries(1);

        as("supervisor")
                .get(new Steps(contest.poolId()).at("/entries"))
                .then()
                .statusCode(200)
                .body("items.competitors.name.flatten()", hasItem("选手1"));
    }

    private static List<String> names(Steps steps) {
        return as("office").get(steps.at("/entries")).jsonPath().getList("items.competitors.name", String.class);
    }
}
