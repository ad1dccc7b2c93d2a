package org.podium.rulebook.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.podium.rulebook.Contest.Awaited;
import org.podium.rulebook.National;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.reading.Reading;
import org.podium.rulebook.reading.Rulebooks;
import org.podium.rulebook.reading.Severity;

/** A pre-notice, and the later ones that complete it. */
class OutlookTest {

    private static final String OPENS = """
            {registration: {opens: {id: S1-21/OPENS, day: 2021-07-05, clause: S1 三(二)4, sentence: {zh: 开始, en: opens}},
                            closes: {id: S1-21/CLOSES, day: 2021-08-31, clause: S1 三(二)4, sentence: {zh: 截止, en: closes}}}}""";

    @Test
    void a_pre_notice_opens_nothing() {
        Rulebook before = National.rulebook();

        assertThat(Outlook.outstanding(before))
                .extracting(Awaited::id)
                .containsExactly(
                        "S1-21/REGISTRATION", "S1-26/PRELIMINARY", "S1-26/QUOTAS", "S1-27", "S1-25/TECHNICAL_PLAN");
        assertThat(Deadlines.registrationOpen(before, Instant.parse("2021-08-01T00:00:00Z")))
                .isFalse();
        assertThat(Deadlines.start(before)).isEmpty();
    }

    @Test
    void later_notices_complete_it_piece_by_piece() {
        Rulebook after = National.amended(OPENS);

        assertThat(Outlook.outstanding(after)).extracting(Awaited::id).doesNotContain("S1-21/REGISTRATION");
        assertThat(Deadlines.registrationOpen(after, Instant.parse("2021-07-04T15:59:59Z")))
                .isFalse();
        assertThat(Deadlines.registrationOpen(after, Instant.parse("2021-07-04T16:00:00Z")))
                .isTrue();
        assertThat(Deadlines.registrationOpen(after, Instant.parse("2021-08-31T15:59:59Z")))
                .isTrue();
        assertThat(Deadlines.registrationOpen(after, Instant.parse("2021-08-31T16:00:00Z")))
                .isFalse();
    }

    @Test
    void days_of_a_region_are_days_of_the_stage() {
        Rulebook after = National.amended("""
                {contest: {dates: {PRELIMINARY: {regions: {"110000": {starts: 2021-10-16, ends: 2021-10-17, clause: S1 四},
                                                           "310000": {starts: 2021-10-09, clause: S1 四}}}}}}""");

        assertThat(Deadlines.start(after)).contains(LocalDate.of(2021, 10, 9));
        var preliminary = Objects.requireNonNull(after.contest().dates().get("PRELIMINARY"));
        assertThat(preliminary.endsIn("110000")).contains(LocalDate.of(2021, 10, 17));
        assertThat(preliminary.startsIn("440000")).isEmpty();
        assertThat(Outlook.outstanding(after)).extracting(Awaited::id).doesNotContain("S1-26/PRELIMINARY");
    }

    @Test
    void no_day_of_a_stage_that_is_cancelled_is_awaited_or_late() {
        Rulebook cancelled = National.amended("""
                {contest: {cancellations: [{id: S1-28/CANCELLED, of: {stage: PRELIMINARY}, day: 2021-09-20,
                    clause: S1 四, sentence: {zh: 预赛取消, en: the preliminary is cancelled}}]}}""");

        assertThat(Outlook.outstanding(cancelled)).extracting(Awaited::id).doesNotContain("S1-26/PRELIMINARY");
        assertThat(Outlook.slips(cancelled, LocalDate.of(2021, 11, 1))).isEmpty();
    }

    @Test
    void a_planned_day_warns_and_never_blocks() {
        assertThat(Outlook.slips(National.rulebook(), LocalDate.of(2021, 10, 31)))
                .isEmpty();
        assertThat(Outlook.slips(National.rulebook(), LocalDate.of(2021, 11, 1)))
                .extracting(Outlook.Slip::stage)
                .containsExactly("PRELIMINARY");

        Reading late =
                Rulebooks.amend(National.yaml(), "{contest: {dates: {FINAL: {starts: 2021-12-11, ends: 2021-12-12}}}}");
        assertThat(late.valid()).isTrue();
        assertThat(late.problems())
                .filteredOn(problem -> problem.path().equals("/contest/dates/FINAL"))
                .allSatisfy(problem -> assertThat(problem.severity()).isEqualTo(Severity.WARNING))
                .extracting(problem -> problem.message().en())
                .satisfiesExactlyInAnyOrder(
                        slip -> assertThat(slip).contains("2021-11-30", "2021-12-12"),
                        calendar -> assertThat(calendar).contains("working days of 2022"));
        assertThat(List.copyOf(Outlook.slips(
                        National.amended("{contest: {dates: {FINAL: {starts: 2021-11-29, ends: 2021-11-30}}}}"),
                        LocalDate.MIN)))
                .isEmpty();
    }
}
