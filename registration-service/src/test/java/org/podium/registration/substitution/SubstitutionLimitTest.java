package org.podium.registration.substitution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.podium.registration.Sample;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.calendar.WorkingDays;
import org.podium.rulebook.reading.Rulebooks;

class SubstitutionLimitTest {
    private static final WorkingDays CALENDAR = WorkingDays.standard();

    @Test
    void while_the_start_is_not_announced_nothing_is_late() {
        assertThat(SubstitutionLimit.at(tianjin("{}"), CALENDAR, at("2026-05-01T00:00:00+08:00")))
                .isEqualTo(new SubstitutionLimit.Open(null));
    }

    @Test
    void three_working_days_before_a_monday_is_the_wednesday_until_midnight() {
        Rulebook rulebook = starting("2025-11-10");

        assertThat(SubstitutionLimit.at(rulebook, CALENDAR, at("2025-11-05T23:59:59+08:00")))
                .isEqualTo(new SubstitutionLimit.Open(LocalDate.of(2025, 11, 5)));
        assertThat(SubstitutionLimit.at(rulebook, CALENDAR, at("2025-11-06T00:00:00+08:00")))
                .isInstanceOfSatisfying(SubstitutionLimit.Over.class, over -> {
                    assertThat(over.lastDay()).isEqualTo(LocalDate.of(2025, 11, 5));
                    assertThat(over.finding().rule()).isEqualTo("S2-26");
                    assertThat(over.finding().sentence().en()).contains("2025-11-05");
                });
    }

    @Test
    void the_make_up_saturday_is_a_working_day() {
        assertThat(SubstitutionLimit.at(starting("2025-10-13"), CALENDAR, at("2025-10-09T12:00:00+08:00")))
                .isEqualTo(new SubstitutionLimit.Open(LocalDate.of(2025, 10, 9)));
    }

    @Test
    void a_year_whose_calendar_is_not_loaded_lets_nothing_through_and_says_so() {
        assertThat(SubstitutionLimit.at(starting("2027-11-10"), CALENDAR, at("2027-10-01T00:00:00+08:00")))
                .isInstanceOfSatisfying(
                        SubstitutionLimit.Undetermined.class,
                        limit -> assertThat(limit.reason().en()).contains("2027"));
    }

    @Test
    void a_rulebook_without_the_chapter_knows_no_substitution() {
        assertThat(SubstitutionLimit.at(
                        tianjin("{\"registration\":{\"substitution\":null}}"),
                        CALENDAR,
                        at("2025-10-01T00:00:00+08:00")))
                .isEqualTo(new SubstitutionLimit.NotProvided());
    }

    private static Rulebook starting(String day) {
        return tianjin("{\"registration\":{\"closes\":{\"day\":\"2025-09-30\"}},\"contest\":{\"dates\":{\"FINAL\":"
                + "{\"starts\":\"" + day + "\",\"ends\":\"" + day + "\"}}}}");
    }

    private static Rulebook tianjin(String patch) {
        return Rulebooks.amend(Sample.tianjin(), patch).rulebook().orElseThrow();
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
