package org.podium.rulebook.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.podium.rulebook.eligibility.Examined.TIANJIN;
import static org.podium.rulebook.eligibility.Examined.employee;
import static org.podium.rulebook.eligibility.Examined.entry;
import static org.podium.rulebook.eligibility.Examined.finding;
import static org.podium.rulebook.eligibility.Examined.student;
import static org.podium.rulebook.eligibility.Examined.verdict;
import static org.podium.rulebook.eligibility.Examined.with;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Tianjin;
import org.podium.rulebook.reading.Rulebooks;

/** Whether a person studies or works as asked. */
class StatusRulesTest {

    @ParameterizedTest
    @CsvSource({"FULL_TIME, PASS", "PART_TIME, FAIL", "NONE, FAIL"})
    void students_are_enrolled_full_time(String enrolment, Verdict verdict) {
        assertThat(verdict(TIANJIN, entry(student().enrolment(enrolment)), "S2-10"))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"POSTGRADUATE, FAIL", "HIGHER_VOCATIONAL, PASS", "'', NEEDS_EVIDENCE"})
    void a_rulebook_may_admit_some_kinds_of_school_only(String school, Verdict verdict) {
        Rulebook vocational = with(
                "rule: full-time-student", "rule: full-time-student\n      schools: [HIGHER_VOCATIONAL, TECHNICAL]");

        assertThat(verdict(vocational, entry(student().school(school)), "S2-10"))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"FULL_TIME, FAIL", "PART_TIME, PASS", "NONE, PASS"})
    void employees_are_not_full_time_students(String enrolment, Verdict verdict) {
        assertThat(verdict(TIANJIN, entry(employee().enrolment(enrolment)), "S2-15"))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-03-01,, PASS",
        "2025-10-31,, PASS",
        "2025-11-01,, FAIL",
        ", true, PASS",
        ", false, FAIL",
        ",, FAIL"
    })
    void any_related_work_up_to_the_last_day_of_registration_will_do(
            @Nullable LocalDate since, @Nullable Boolean related, Verdict verdict) {
        assertThat(verdict(TIANJIN, entry(employee().since(since).related(related)), "S2-11"))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2007-10-31, 18, PASS", "2007-11-01, 17, FAIL", "1965-11-01, 59, PASS", "1965-10-31, 60, FAIL"})
    void age_is_in_full_years_on_the_last_day_of_registration(LocalDate born, String age, Verdict verdict) {
        Rulebook aged = with("    - id: S2-10\n", """
                    - id: A-29
                      rule: age-range
                      min: 18
                      max: 59
                      clause: A-29
                      sentence: {zh: 年龄18至59周岁, en: from 18 to 59 years old}
                    - id: S2-10
                """);

        Finding finding = finding(aged, entry(employee().born(born)), "A-29");

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.facts()).containsEntry("age", age).containsEntry("testDate", "2025-10-31");
    }

    @ParameterizedTest
    @CsvSource({"2024-10-31, PASS", "2024-11-01, FAIL", ", NEEDS_EVIDENCE"})
    void a_year_of_work_is_full_on_its_very_day(@Nullable LocalDate since, Verdict verdict) {
        Rulebook oneYear = with("years: 0", "years: 1");

        assertThat(verdict(oneYear, entry(employee().since(since).related(true)), "S2-11"))
                .isEqualTo(verdict);
    }

    @Test
    void a_year_from_the_29th_of_february_is_full_on_the_28th() {
        Rulebook oneYear = Tianjin.with("years: 0", "years: 1").rulebook().orElseThrow();
        Rulebook closing = Rulebooks.amend(
                        Rulebooks.canonicalJson(oneYear), "{registration: {closes: {day: 2025-02-28}}}")
                .rulebook()
                .orElseThrow();

        assertThat(verdict(closing, entry(employee().since(LocalDate.of(2024, 2, 29))), "S2-11"))
                .isEqualTo(Verdict.PASS);
    }
}
