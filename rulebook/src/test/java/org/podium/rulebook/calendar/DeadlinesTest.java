package org.podium.rulebook.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podium.rulebook.National;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Tianjin;
import org.podium.rulebook.reading.Rulebooks;

class DeadlinesTest {

    private static final WorkingDays CALENDAR = WorkingDays.standard();
    private static final Rulebook TIANJIN = Tianjin.rulebook();

    @ParameterizedTest
    @CsvSource({
        "2025-10-13, 3, 2025-10-09",
        "2025-11-10, 3, 2025-11-05",
        "2025-11-10, 0, 2025-11-10",
        "2021-10-11, 3, 2021-09-30",
        "2026-02-24, 2, 2026-02-13"
    })
    void working_days_are_counted_back_without_the_day_itself(LocalDate start, int days, LocalDate last) {
        assertThat(CALENDAR.before(start, days)).contains(last);
    }

    @ParameterizedTest
    @CsvSource({"2025-11-13, 5, 2025-11-20", "2025-09-30, 2, 2025-10-10", "2025-12-30, 3, 2026-01-05"})
    void and_forward(LocalDate from, int days, LocalDate last) {
        assertThat(CALENDAR.after(from, days)).contains(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-09-18, true",
        "2021-09-20, false",
        "2025-10-11, true",
        "2025-10-08, false",
        "2025-11-08, false",
        "2026-02-14, true",
        "2026-02-23, false"
    })
    void days_off_and_days_made_up_are_those_of_the_state_council(LocalDate day, boolean working) {
        assertThat(CALENDAR.isWorkingDay(day)).contains(working);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2025-10-23T23:59:59+08:00, -, -",
                "2025-10-24T00:00:00+08:00, 7, 7",
                "2025-10-27T12:00:00+08:00, 7, 4",
                "2025-10-28T00:00:00+08:00, 3, 3",
                "2025-10-30T09:00:00+08:00, 1, 1",
                "2025-10-31T23:59:59+08:00, 1, 0",
                "2025-11-01T00:00:00+08:00, -, -"
            })
    void units_are_reminded_seven_three_and_one_days_before_registration_closes(
            OffsetDateTime now, Integer days, Integer left) {
        assertThat(Deadlines.registrationReminder(TIANJIN, now.toInstant()))
                .isEqualTo(Optional.ofNullable(days)
                        .map(set -> new Deadlines.Reminder(LocalDate.of(2025, 10, 31), set, left)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2025-10-31T23:59:59+08:00, -",
                "2025-11-01T00:00:00+08:00, -",
                "2025-11-03T00:00:00+08:00, 2",
                "2025-11-04T12:00:00+08:00, 1",
                "2025-11-05T23:59:59+08:00, 0",
                "2025-11-06T00:00:00+08:00, -",
                "2024-11-04T12:00:00+08:00, -"
            })
    void units_are_reminded_two_working_days_before_the_last_one_for_a_substitution(
            OffsetDateTime now, @Nullable Integer left) {
        Rulebook announced = Rulebooks.amend(Rulebooks.canonicalJson(TIANJIN), """
                        {"contest": {"dates": {"FINAL": {"starts": "2025-11-10", "ends": "2025-11-11"}}}}""")
                .rulebook()
                .orElseThrow();

        assertThat(Deadlines.substitutionReminder(announced, CALENDAR, now.toInstant()))
                .isEqualTo(Optional.ofNullable(left)
                        .map(days -> new Deadlines.Reminder(LocalDate.of(2025, 11, 5), 2, days)));
        assertThat(Deadlines.substitutionReminder(TIANJIN, CALENDAR, now.toInstant()))
                .as("while the start is not announced")
                .isEmpty();
    }

    @Test
    void a_year_that_is_not_loaded_is_not_guessed() {
        assertThat(CALENDAR.years()).containsExactly(2021, 2025, 2026);
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2024, 5, 6))).isEmpty();
        assertThat(CALENDAR.before(LocalDate.of(2025, 1, 3), 3)).isEmpty();
        assertThat(CALENDAR.after(LocalDate.of(2026, 12, 31), 1)).isEmpty();
    }

    @Test
    void a_calendar_that_an_office_loads_counts_at_once() {
        List<CalendarYear> years = CalendarFile.parse("2027: {daysOff: [\"01-01..01-03\"], worked: [\"01-09\"]}");

        WorkingDays loaded = WorkingDays.of(years);

        assertThat(loaded.isWorkingDay(LocalDate.of(2027, 1, 9))).contains(true);
        assertThat(loaded.isWorkingDay(LocalDate.of(2027, 1, 1))).contains(false);
    }

    @Test
    void the_last_day_of_registration_is_whole() {
        Deadline.At closes = Deadlines.registrationCloses(TIANJIN).orElseThrow();

        assertThat(closes.lastDay()).isEqualTo(LocalDate.of(2025, 10, 31));
        assertThat(closes.end()).isEqualTo(at("2025-11-01T00:00:00+08:00"));
        assertThat(Deadlines.registrationOpen(TIANJIN, at("2025-10-31T23:59:59+08:00")))
                .isTrue();
        assertThat(Deadlines.registrationOpen(TIANJIN, at("2025-11-01T00:00:00+08:00")))
                .isFalse();
        assertThat(Deadlines.testDate(TIANJIN, LocalDate.of(2025, 12, 1))).isEqualTo(LocalDate.of(2025, 10, 31));
    }

    @Test
    void registration_that_is_not_announced_is_not_open() {
        Rulebook unannounced = Tianjin.amended("{registration: {closes: null}}");

        assertThat(Deadlines.registrationOpen(unannounced, at("2025-10-20T09:00:00+08:00")))
                .isFalse();
        assertThat(Deadlines.testDate(unannounced, LocalDate.of(2025, 12, 1))).isEqualTo(LocalDate.of(2025, 12, 1));
    }

    @Test
    void registration_with_a_first_day_opens_on_it() {
        Rulebook opening = Tianjin.amended(
                "{registration: {opens: {id: A-46, day: 2025-10-20, clause: A-46, sentence: {zh: 开始, en: opens}}}}");

        assertThat(Deadlines.registrationOpen(opening, at("2025-10-19T23:59:59+08:00")))
                .isFalse();
        assertThat(Deadlines.registrationOpen(opening, at("2025-10-20T00:00:00+08:00")))
                .isTrue();
    }

    @Test
    void while_the_start_is_not_announced_a_substitution_may_be_asked_for() {
        Deadline deadline = Deadlines.substitution(TIANJIN, CALENDAR).orElseThrow();

        assertThat(deadline).isInstanceOf(Deadline.NotAnnounced.class);
        assertThat(deadline.allows(at("2030-01-01T00:00:00+08:00"))).isTrue();
    }

    @Test
    void a_substitution_ends_with_the_third_working_day_before_the_start() {
        Deadline deadline =
                Deadlines.substitution(startingOn("2025-11-10"), CALENDAR).orElseThrow();

        assertThat(deadline.allows(at("2025-11-05T23:59:59+08:00"))).isTrue();
        assertThat(deadline.allows(at("2025-11-06T00:00:00+08:00"))).isFalse();
    }

    @Test
    void a_stage_that_is_cancelled_gives_no_start_and_the_next_one_does() {
        Rulebook announced = National.amended("""
                {contest: {dates: {PRELIMINARY: {starts: 2021-10-11, ends: 2021-10-12},
                  FINAL: {starts: 2021-12-11, ends: 2021-12-12}}}}""");
        Rulebook alone = cancelled(announced, "{stage: PRELIMINARY}");

        assertThat(Deadlines.start(announced)).contains(LocalDate.of(2021, 10, 11));
        assertThat(Deadlines.start(alone)).contains(LocalDate.of(2021, 12, 11));
        assertThat(ContestDays.of(alone.contest()))
                .contains(new ContestDays(LocalDate.of(2021, 12, 11), LocalDate.of(2021, 12, 12)));
        assertThat(Deadlines.start(cancelled(announced, "{stage: PRELIMINARY, division: STUDENT}")))
                .as("the others begin with it")
                .contains(LocalDate.of(2021, 10, 11));
        assertThat(Deadlines.start(cancelled(announced, "{}")))
                .as("nothing is held")
                .isEmpty();
    }

    @Test
    void a_region_that_is_cancelled_gives_no_start_and_the_others_do() {
        Rulebook announced = National.amended("""
                {contest: {dates: {PRELIMINARY: {regions: {
                  "110000": {starts: 2021-10-11, clause: S1 四}, "310000": {starts: 2021-10-16, clause: S1 四}}}}}}""");

        assertThat(Deadlines.start(announced)).contains(LocalDate.of(2021, 10, 11));
        assertThat(Deadlines.start(cancelled(announced, "{region: \"110000\"}")))
                .contains(LocalDate.of(2021, 10, 16));
    }

    @Test
    void where_no_stage_is_held_nothing_ends_the_substitutions() {
        Rulebook announced = startingOn("2025-11-10");

        assertThat(Deadlines.substitutionsEnd(announced)).contains(at("2025-11-10T00:00:00+08:00"));
        assertThat(Deadlines.substitutionsEnd(cancelled(announced, "{stage: FINAL}")))
                .isEmpty();
    }

    @Test
    void a_deadline_in_an_unloaded_year_is_undetermined_and_lets_nothing_through() {
        Deadline deadline =
                Deadlines.substitution(startingOn("2027-03-01"), CALENDAR).orElseThrow();

        assertThat(deadline).isInstanceOfSatisfying(Deadline.Undetermined.class, u -> assertThat(u.missingYear())
                .isEqualTo(2027));
        assertThat(deadline.allows(at("2025-11-06T00:00:00+08:00"))).isFalse();
    }

    @Test
    void no_substitution_chapter_is_no_substitution() {
        Rulebook without = Tianjin.amended("{registration: {substitution: null}}");

        assertThat(Deadlines.substitution(without, CALENDAR)).isEqualTo(Optional.empty());
    }

    @Test
    void the_public_notice_lasts_five_working_days() {
        assertThat(Deadlines.publicNotice(TIANJIN, LocalDate.of(2025, 11, 13), CALENDAR))
                .contains(new Deadline.At(LocalDate.of(2025, 11, 20), at("2025-11-21T00:00:00+08:00")));
    }

    @Test
    void proof_of_insurance_is_due_the_day_before_people_check_in_or_with_the_registration() {
        Rulebook early =
                Tianjin.with("due: CHECK_IN", "due: REGISTRATION").rulebook().orElseThrow();

        assertThat(insuranceDue(startingOn("2025-11-10"))).contains(LocalDate.of(2025, 11, 9));
        assertThat(insuranceDue(TIANJIN)).as("while the start is not announced").isEmpty();
        assertThat(insuranceDue(early)).contains(LocalDate.of(2025, 10, 31));
    }

    private static Rulebook cancelled(Rulebook before, String part) {
        return Rulebooks.amend(Rulebooks.canonicalJson(before), """
                        {contest: {cancellations: [{id: A-22/CANCELLED, of: %s, day: 2021-09-20, clause: A-22,
                            sentence: {zh: 取消, en: cancelled}}]}}""".formatted(part))
                .rulebook()
                .orElseThrow();
    }

    @Test
    void units_are_reminded_of_proof_of_insurance_three_days_before_its_last_day() {
        LocalDate last = LocalDate.of(2025, 11, 9);
        Rulebook announced = startingOn("2025-11-10");

        assertThat(insuranceReminder(announced, last.minusDays(4))).isEmpty();
        assertThat(insuranceReminder(announced, last.minusDays(3))).contains(new Deadlines.Reminder(last, 3, 3));
        assertThat(insuranceReminder(announced, last)).contains(new Deadlines.Reminder(last, 3, 0));
        assertThat(insuranceReminder(announced, last.plusDays(1))).isEmpty();
        assertThat(insuranceReminder(TIANJIN, last))
                .as("while the start is not announced")
                .isEmpty();
    }

    private static Optional<Deadlines.Reminder> insuranceReminder(Rulebook rulebook, LocalDate today) {
        return Deadlines.insuranceReminder(
                rulebook, rulebook.registration().insurance().getFirst(), today);
    }

    private static Optional<LocalDate> insuranceDue(Rulebook rulebook) {
        return Deadlines.insurance(rulebook, rulebook.registration().insurance().getFirst());
    }

    private static Rulebook startingOn(String day) {
        return Tianjin.amended("{contest: {dates: {FINAL: {starts: " + day + "}}}}");
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
