package org.podium.rulebook.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.podium.rulebook.EligibilityRule.TitleFactKind.ELIGIBLE_TO_APPLY;
import static org.podium.rulebook.eligibility.Examined.NATIONAL;
import static org.podium.rulebook.eligibility.Examined.alone;
import static org.podium.rulebook.eligibility.Examined.employee;
import static org.podium.rulebook.eligibility.Examined.examine;
import static org.podium.rulebook.eligibility.Examined.finding;
import static org.podium.rulebook.eligibility.Examined.pair;
import static org.podium.rulebook.eligibility.Examined.student;
import static org.podium.rulebook.eligibility.Examined.verdict;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podium.rulebook.EligibilityRule.TitleFactKind;

/** What each person of an entry in the national contest must be, say and prove. */
class NationalPersonTest {

    private static final UnitFacts SCHOOL = new UnitFacts("12110000400000624D", "UNIVERSITY", "110000", null);

    @ParameterizedTest
    @CsvSource({
        "S1-10, FORMAL_EMPLOYEE",
        "S1-10, RELATED_OCCUPATION",
        "S1-17/CONDUCT, NO_BAD_RECORD",
        "S1-17/FRONT_LINE, FRONT_LINE"
    })
    void what_is_denied_fails_and_what_is_not_said_needs_evidence(String rule, String declaration) {
        assertThat(verdict(
                        NATIONAL, alone(employee().states(declaration, false)).build(), rule))
                .isEqualTo(Verdict.FAIL);
        Finding unsaid =
                finding(NATIONAL, alone(employee().silentOn(declaration)).build(), rule);
        assertThat(unsaid.verdict()).isEqualTo(Verdict.NEEDS_EVIDENCE);
        assertThat(unsaid.facts()).containsEntry(declaration, "");
    }

    @ParameterizedTest
    @CsvSource({"2020-08-31, PASS", "2020-09-01, FAIL", "2020-09-30, FAIL", ", NEEDS_EVIDENCE"})
    void a_full_year_counts_at_the_last_day_of_registration(@Nullable LocalDate since, Verdict verdict) {
        assertThat(verdict(NATIONAL, alone(employee().since(since)).build(), "S1-17"))
                .isEqualTo(verdict);
        assertThat(verdict(NATIONAL, alone(employee().since(since)).unit(SCHOOL).build(), "S1-17"))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "中华技能大奖, HELD, , FAIL",
        "全国技术能手, HELD, 2012, FAIL",
        "全国技术能手, ELIGIBLE_TO_APPLY, 2019, FAIL",
        "全国技术能手, ELIGIBLE_TO_APPLY, 2020, FAIL",
        "全国技术能手, ELIGIBLE_TO_APPLY, 2018, PASS",
        "全国技术能手, ELIGIBLE_TO_APPLY, 2021, PASS",
        "全国技术能手, ELIGIBLE_TO_APPLY, , NEEDS_REVIEW",
        "省级技术能手, HELD, 2020, PASS"
    })
    void titles_bar_by_kind_and_year(String title, TitleFactKind fact, @Nullable Integer year, Verdict verdict) {
        assertThat(verdict(
                        NATIONAL,
                        alone(employee().titles(new TitleFact(title, fact, year)))
                                .build(),
                        "S1-15"))
                .isEqualTo(verdict);
    }

    @Test
    void a_barred_student_fails_the_whole_pair() {
        EntryFacts team = pair(student(), student().titles(new TitleFact("全国技术能手", ELIGIBLE_TO_APPLY, 2020)))
                .build();

        assertThat(examine(NATIONAL, team).stream().filter(f -> f.rule().equals("S1-15")))
                .extracting(Finding::person, Finding::verdict)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("p1", Verdict.PASS),
                        org.assertj.core.api.Assertions.tuple("p2", Verdict.FAIL));
        assertThat(Eligibility.gravest(examine(NATIONAL, team))).isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "UNDERGRADUATE, PASS",
        "HIGHER_VOCATIONAL, PASS",
        "SECONDARY_VOCATIONAL, PASS",
        "TECHNICAL, PASS",
        "POSTGRADUATE, FAIL",
        "'', NEEDS_EVIDENCE"
    })
    void students_come_from_four_kinds_of_schools(String school, Verdict verdict) {
        assertThat(verdict(NATIONAL, pair(student().school(school), student()).build(), "S1-14"))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "UNDERGRADUATE, S1-19/CHSI_PROOF, CHSI_PROOF",
        "HIGHER_VOCATIONAL, S1-19/CHSI_PROOF, CHSI_PROOF",
        "SECONDARY_VOCATIONAL, S1-20/STUDENT_SYSTEM_SCREENSHOT, STUDENT_SYSTEM_SCREENSHOT"
    })
    void the_proof_of_enrolment_depends_on_the_school_and_is_stamped(String school, String rule, String document) {
        DocumentFacts unstamped = new DocumentFacts(document, "image/jpeg", 90_000, false, null, null);

        assertThat(verdict(NATIONAL, team(student().school(school)), rule)).isEqualTo(Verdict.PASS);
        assertThat(verdict(NATIONAL, team(student().school(school).without(document)), rule))
                .isEqualTo(Verdict.NEEDS_EVIDENCE);
        assertThat(verdict(NATIONAL, team(student().school(school).document(unstamped)), rule))
                .isEqualTo(Verdict.NEEDS_EVIDENCE);
    }

    @Test
    void a_technical_school_with_the_other_proof_only_goes_to_a_person() {
        String rule = "S1-20/STUDENT_SYSTEM_SCREENSHOT";
        DocumentFacts unstamped = new DocumentFacts("CHSI_PROOF", "image/jpeg", 90_000, false, null, null);

        assertThat(verdict(NATIONAL, team(proven("TECHNICAL")), rule)).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(verdict(NATIONAL, team(proven("TECHNICAL").document(unstamped)), rule))
                .isEqualTo(Verdict.NEEDS_EVIDENCE);
        assertThat(verdict(NATIONAL, team(proven("TECHNICAL").without("CHSI_PROOF")), rule))
                .isEqualTo(Verdict.NEEDS_EVIDENCE);
        assertThat(verdict(NATIONAL, team(proven("SECONDARY_VOCATIONAL")), rule))
                .isEqualTo(Verdict.NEEDS_EVIDENCE);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPANY, S1-10/SOCIAL_INSURANCE, SOCIAL_INSURANCE",
        "COMPANY, S1-18/INTEGRITY_COMPETITOR, INTEGRITY_COMPETITOR",
        "TEACHER, S1-18/INTEGRITY_UNIT, INTEGRITY_UNIT",
        "TEACHER, S1-11/TEACHER_CERTIFICATE, TEACHER_CERTIFICATE",
        "TEACHER, S1-11/UNIT_CERTIFICATE, UNIT_CERTIFICATE"
    })
    void each_route_has_its_documents(String route, String rule, String document) {
        assertThat(verdict(NATIONAL, alone(employee()).route(route).build(), rule))
                .isEqualTo(Verdict.PASS);
        assertThat(verdict(
                        NATIONAL,
                        alone(employee().without(document)).route(route).build(),
                        rule))
                .isEqualTo(Verdict.NEEDS_EVIDENCE);
    }

    @Test
    void a_full_time_student_is_no_employee() {
        assertThat(verdict(NATIONAL, alone(employee().enrolment("FULL_TIME")).build(), "S1-16"))
                .isEqualTo(Verdict.FAIL);
    }

    private static Person proven(String school) {
        return student().school(school).without("STUDENT_SYSTEM_SCREENSHOT");
    }

    private static EntryFacts team(Person one) {
        return pair(one, student()).build();
    }
}
