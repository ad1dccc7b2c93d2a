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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podium.rulebook.EligibilityRule.TitleFactKind;

/** Who may take part in the national contest. */
class NationalEligibilityTest {

    private static final UnitFacts SCHOOL = new UnitFacts("12110000400000624D", "UNIVERSITY", "110000", null);
    private static final UnitFacts FACULTY =
            new UnitFacts("12110000400000700D", "UNIVERSITY", "110000", "12110000400000624D");
    private static final UnitFacts OTHER_SCHOOL =
            new UnitFacts("12310000425006117P", "VOCATIONAL_SCHOOL", "310000", null);

    @Test
    void an_employee_of_a_company_is_examined_by_the_rules_of_that_route() {
        assertThat(examine(NATIONAL, alone(employee()).build()))
                .allMatch(f -> f.verdict() == Verdict.PASS)
                .extracting(Finding::rule)
                .containsExactly(
                        "S1-08",
                        "S1-08/COACH",
                        "S1-09",
                        "A-41",
                        "A-39",
                        "S1-10",
                        "S1-10/SOCIAL_INSURANCE",
                        "S1-15",
                        "S1-16",
                        "S1-17",
                        "S1-17/CONDUCT",
                        "S1-17/FRONT_LINE",
                        "S1-18/INTEGRITY_COMPETITOR",
                        "S1-18/INTEGRITY_UNIT");
    }

    @Test
    void a_school_sends_teachers_where_the_entry_does_not_say_otherwise() {
        assertThat(examine(NATIONAL, alone(employee()).unit(SCHOOL).build()))
                .allMatch(f -> f.verdict() == Verdict.PASS)
                .extracting(Finding::rule)
                .contains("S1-11", "S1-11/TEACHER_CERTIFICATE", "S1-11/UNIT_CERTIFICATE", "S1-17")
                .doesNotContain("S1-10", "S1-10/SOCIAL_INSURANCE", "S1-17/FRONT_LINE", "A-66");
        assertThat(examine(
                        NATIONAL,
                        alone(employee()).unit(SCHOOL).route("COMPANY").build()))
                .extracting(Finding::rule)
                .contains("S1-10")
                .doesNotContain("S1-11");
    }

    @Test
    void a_route_that_there_is_not_is_refused_and_an_unclear_one_must_be_stated() {
        UnitFacts association = new UnitFacts("51110000500000000X", "ASSOCIATION", "110000", null);

        assertThat(verdict(NATIONAL, alone(employee()).route("FREELANCE").build(), "A-66"))
                .isEqualTo(Verdict.FAIL);
        assertThat(verdict(NATIONAL, alone(employee()).unit(association).build(), "A-66"))
                .isEqualTo(Verdict.NEEDS_EVIDENCE);
        assertThat(examine(NATIONAL, alone(employee()).unit(association).build()))
                .extracting(Finding::rule)
                .doesNotContain("S1-10", "S1-11");
    }

    @Test
    void two_students_of_one_school_are_a_team_with_leader_and_instructor() {
        assertThat(examine(NATIONAL, pair(student(), student()).build()))
                .allMatch(f -> f.verdict() == Verdict.PASS)
                .extracting(Finding::rule)
                .contains(
                        "S1-12",
                        "S1-13",
                        "S1-09",
                        "A-41/LEADER_COACH",
                        "A-39",
                        "S1-14",
                        "S1-14/MAJOR",
                        "S1-19/CHSI_PROOF")
                .doesNotContain("S1-08", "S1-16", "S1-17", "S1-20/STUDENT_SYSTEM_SCREENSHOT", "A-66");
    }

    @Test
    void one_student_is_no_team_and_two_employees_are_none_either() {
        assertThat(verdict(NATIONAL, alone(student()).build(), "S1-12")).isEqualTo(Verdict.FAIL);
        assertThat(verdict(NATIONAL, pair(employee(), employee()).build(), "S1-08"))
                .isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @CsvSource({"0, INSTRUCTOR, PASS", "2, INSTRUCTOR, PASS", "3, INSTRUCTOR, FAIL", "1, COACH, FAIL"})
    void students_have_up_to_two_instructors(int count, String kind, Verdict verdict) {
        List<CoachFacts> coaches = List.of("i1", "i2", "i3").subList(0, count).stream()
                .map(id -> new CoachFacts(id, kind))
                .toList();

        assertThat(verdict(NATIONAL, pair(student(), student()).coaches(coaches).build(), "S1-13"))
                .isEqualTo(verdict);
    }

    @Test
    void an_employee_has_one_coach_at_most_and_no_instructor() {
        CoachFacts coach = new CoachFacts("c1", "COACH");

        assertThat(verdict(NATIONAL, alone(employee()).coaches(List.of(coach)).build(), "S1-08/COACH"))
                .isEqualTo(Verdict.PASS);
        assertThat(verdict(
                        NATIONAL,
                        alone(employee())
                                .coaches(List.of(coach, new CoachFacts("c2", "COACH")))
                                .build(),
                        "S1-08/COACH"))
                .isEqualTo(Verdict.FAIL);
        assertThat(verdict(
                        NATIONAL,
                        alone(employee())
                                .coaches(List.of(new CoachFacts("c1", "INSTRUCTOR")))
                                .build(),
                        "S1-08/COACH"))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void a_team_without_leader_is_refused() {
        assertThat(verdict(NATIONAL, alone(employee()).leader(null).build(), "S1-09"))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void the_coach_may_lead_an_employee_and_the_instructor_no_students() {
        CoachFacts leader = new CoachFacts("c1", "LEADER");

        assertThat(examine(
                        NATIONAL,
                        alone(employee())
                                .coaches(List.of(new CoachFacts("c1", "COACH")))
                                .leader(leader)
                                .build()))
                .allMatch(f -> f.verdict() == Verdict.PASS);
        assertThat(verdict(
                        NATIONAL,
                        pair(student(), student())
                                .coaches(List.of(new CoachFacts("c1", "INSTRUCTOR")))
                                .leader(leader)
                                .build(),
                        "A-41/LEADER_COACH"))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void a_competitor_neither_coaches_nor_leads_the_own_team() {
        assertThat(verdict(
                        NATIONAL,
                        alone(employee()).leader(new CoachFacts("p1", "LEADER")).build(),
                        "A-41"))
                .isEqualTo(Verdict.FAIL);
        assertThat(verdict(
                        NATIONAL,
                        alone(employee())
                                .coaches(List.of(new CoachFacts("p1", "COACH")))
                                .build(),
                        "A-41"))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void a_team_comes_from_one_legal_unit() {
        assertThat(verdict(NATIONAL, pair(student(), student().unit(FACULTY)).build(), "A-39"))
                .isEqualTo(Verdict.PASS);
        Finding mixed =
                finding(NATIONAL, pair(student(), student().unit(OTHER_SCHOOL)).build(), "A-39");
        assertThat(mixed.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(mixed.facts()).containsEntry("units", "12110000400000624D, 12310000425006117P");
    }

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
