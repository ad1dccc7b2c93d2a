package org.podium.rulebook.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podium.rulebook.Contest.Part;
import org.podium.rulebook.National;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Tianjin;
import org.podium.rulebook.announcement.Change.Kind;
import org.podium.rulebook.calendar.WorkingDays;
import org.podium.rulebook.reading.Rulebooks;

/** What people are told of an announcement, with the days as they were and as they are (S1-28). */
class ChangesTest {
    private static final String STARTS = "{contest: {dates: {FINAL: {starts: 2025-11-10, ends: 2025-11-11}}}}";
    private static final String CANCELLED = """
            {contest: {cancellations: [{id: S2-29/CANCELLED, of: {skill: SERVICE_ROBOT}, day: 2025-11-03,
                clause: S2 五(二), sentence: {zh: 报名不足，取消, en: too few entries}}]}}""";
    private static final String MERGED = """
            {contest: {mergers: [{id: S2-29/MERGED, from: {skill: SERVICE_ROBOT, division: STUDENT}, into: {skill: AI_TRAINER},
                day: 2025-11-03, clause: S2 五(二), sentence: {zh: 合并举行, en: held together}}]}}""";

    @Test
    void nothing_that_concerns_those_who_entered_is_no_change() {
        Rulebook before = Tianjin.rulebook();
        Rulebook after = Tianjin.amended("{contest: {name: {zh: 改名, en: renamed}}}");

        assertThat(between(before, after)).isEmpty();
    }

    @Test
    void days_that_were_open_are_announced_with_the_last_day_that_follows_from_them() {
        List<Change> changes = between(Tianjin.rulebook(), Tianjin.amended(STARTS));

        assertThat(changes).extracting(Change::kind).containsExactly(Kind.STAGE, Kind.SUBSTITUTION);
        assertThat(changes.getFirst().sentence().zh()).endsWith("：2025-11-10 至 2025-11-11");
        assertThat(changes.getLast().rule()).isEqualTo("S2-26");
        assertThat(changes.getLast().after()).isEqualTo(new Days(day("2025-11-05"), day("2025-11-05")));
    }

    @Test
    void days_that_move_are_told_with_the_old_ones() {
        Rulebook before = Tianjin.amended(STARTS);
        Rulebook after = amended(before, "{contest: {dates: {FINAL: {starts: 2025-11-22, ends: null}}}}");

        Change moved = between(before, after).getFirst();

        assertThat(moved.before()).isEqualTo(new Days(day("2025-11-10"), day("2025-11-11")));
        assertThat(moved.after()).isEqualTo(new Days(day("2025-11-22"), null));
        assertThat(moved.sentence().en()).endsWith("was 2025-11-10 to 2025-11-11, is now 2025-11-22");
        assertThat(moved.concerns(place("SERVICE_ROBOT", "STUDENT"))).isTrue();
    }

    @Test
    void a_later_end_of_registration_is_one_change_of_its_window() {
        List<Change> changes =
                between(Tianjin.rulebook(), Tianjin.amended("{registration: {closes: {day: 2025-11-07}}}"));

        assertThat(changes).extracting(Change::kind, Change::rule).containsExactly(tuple(Kind.REGISTRATION, "S2-21"));
        assertThat(changes.getFirst().sentence().zh()).isEqualTo("报名：原为 截至 2025-10-31，现为 截至 2025-11-07");
    }

    @Test
    void days_of_one_region_concern_its_entries_alone() {
        Rulebook before = National.rulebook();
        Rulebook after = National.amended("""
                {contest: {dates: {PRELIMINARY: {regions: {"110000": {starts: 2021-10-16, clause: S1 四}}}}}}""");

        Change change = between(before, after).getFirst();

        assertThat(change.of()).isEqualTo(new Part("PRELIMINARY", "110000", null, null));
        assertThat(change.concerns(new Part(null, "110000", "AI_TRAINER", "STUDENT")))
                .isTrue();
        assertThat(change.concerns(new Part(null, "310000", "AI_TRAINER", "STUDENT")))
                .isFalse();
    }

    @Test
    void what_is_cancelled_is_told_once_to_whom_it_was_taken_from() {
        Rulebook cancelled = Tianjin.amended(CANCELLED);

        assertThat(between(Tianjin.rulebook(), cancelled)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.CANCELLED);
            assertThat(change.rule()).isEqualTo("S2-29/CANCELLED");
            assertThat(change.concerns(place("SERVICE_ROBOT", "STUDENT"))).isTrue();
            assertThat(change.concerns(place("AI_TRAINER", "STUDENT"))).isFalse();
        });
        assertThat(between(cancelled, amended(cancelled, STARTS)))
                .extracting(Change::kind)
                .doesNotContain(Kind.CANCELLED);
    }

    @Test
    void of_a_contest_that_is_not_held_no_last_day_is_left_to_be_announced() {
        Rulebook before = Tianjin.amended(STARTS);

        assertThat(between(before, amended(before, CANCELLED.replace("of: {skill: SERVICE_ROBOT}, ", ""))))
                .extracting(Change::kind)
                .containsExactly(Kind.CANCELLED);
    }

    @Test
    void where_the_only_stage_is_cancelled_no_last_day_is_left_to_be_announced() {
        Rulebook before = Tianjin.amended(STARTS);

        assertThat(between(before, amended(before, CANCELLED.replace("skill: SERVICE_ROBOT", "stage: FINAL"))))
                .extracting(Change::kind)
                .containsExactly(Kind.CANCELLED);
    }

    @ParameterizedTest
    @CsvSource({"FINAL, FINAL, CANCELLED", "START, FINAL, CANCELLED", "START, PRELIMINARY, CANCELLED SUBSTITUTION"})
    void a_last_day_is_told_anew_where_the_stage_that_it_is_counted_from_is_held(
            String counted, String stage, String told) {
        Rulebook before = National.amended("""
                {contest: {dates: {PRELIMINARY: {starts: 2021-10-11, ends: 2021-10-12},
                    FINAL: {starts: 2021-11-20, ends: 2021-11-21}}},
                  registration: {substitution: {id: S1-28/SUBSTITUTION, until: {workingDays: 3, before: %s},
                    clause: S1 四, sentence: {zh: 更换选手, en: a substitution}}}}""".formatted(counted));

        List<Change> changes = between(
                before,
                amended(
                        before,
                        CANCELLED
                                .replace("skill: SERVICE_ROBOT", "stage: " + stage)
                                .replace("S2-29", "S1-28")
                                .replace("S2 五(二)", "S1 四")));

        assertThat(changes.stream().map(change -> change.kind().name()).collect(Collectors.joining(" ")))
                .isEqualTo(told);
    }

    @Test
    void a_merger_concerns_those_on_both_sides_of_it() {
        Change merged = between(Tianjin.rulebook(), Tianjin.amended(MERGED)).getFirst();

        assertThat(merged.kind()).isEqualTo(Kind.MERGED);
        assertThat(merged.concerns(place("SERVICE_ROBOT", "STUDENT"))).isTrue();
        assertThat(merged.concerns(place("AI_TRAINER", "STUDENT"))).isTrue();
        assertThat(merged.concerns(place("GENERATIVE_AI", "STUDENT"))).isFalse();
        assertThat(merged.concerns(place("SERVICE_ROBOT", "EMPLOYEE"))).isFalse();
    }

    @Test
    void the_technical_plan_is_told_when_it_comes_out() {
        Rulebook after = National.amended("""
                {contest: {attachments: [{id: S1-25, name: TECHNICAL_PLAN, label: {zh: 赛项技术方案, en: Technical plan},
                    version: 2, clause: S1 四, sentence: {zh: 另行发文, en: issued separately}}]}}""");

        assertThat(between(National.rulebook(), after)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.ATTACHMENT);
            assertThat(change.sentence().zh()).isEqualTo("赛项技术方案：第 2 版");
        });
    }

    @Test
    void what_was_told_as_cancelled_or_merged_is_missed_when_it_is_gone_or_another() {
        Rulebook cancelled = Tianjin.amended(CANCELLED);
        Rulebook merged = Tianjin.amended(MERGED);
        Rulebook other = amended(merged, MERGED.replace("into: {skill: AI_TRAINER}", "into: {skill: GENERATIVE_AI}"));

        assertThat(Changes.takenBack(cancelled, Tianjin.rulebook())).containsExactly("S2-29/CANCELLED");
        assertThat(Changes.takenBack(merged, other)).containsExactly("S2-29/MERGED");
        assertThat(Changes.takenBack(Tianjin.rulebook(), cancelled)).isEmpty();
        assertThat(Changes.takenBack(cancelled, amended(cancelled, STARTS))).isEmpty();
    }

    private static List<Change> between(Rulebook before, Rulebook after) {
        return Changes.between(before, after, WorkingDays.standard());
    }

    private static Rulebook amended(Rulebook before, String patch) {
        return Rulebooks.amend(Rulebooks.canonicalJson(before), patch)
                .rulebook()
                .orElseThrow();
    }

    private static Part place(String skill, String division) {
        return new Part(null, null, skill, division);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
