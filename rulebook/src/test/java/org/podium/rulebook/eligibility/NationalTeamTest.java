package org.podium.rulebook.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.podium.rulebook.eligibility.Examined.NATIONAL;
import static org.podium.rulebook.eligibility.Examined.alone;
import static org.podium.rulebook.eligibility.Examined.employee;
import static org.podium.rulebook.eligibility.Examined.examine;
import static org.podium.rulebook.eligibility.Examined.finding;
import static org.podium.rulebook.eligibility.Examined.pair;
import static org.podium.rulebook.eligibility.Examined.student;
import static org.podium.rulebook.eligibility.Examined.verdict;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podium.rulebook.Text;

/** Of whom an entry of the national contest consists, by division and route. */
class NationalTeamTest {

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
    void roles_and_routes_are_told_in_words() {
        CoachFacts leader = new CoachFacts("c1", "LEADER");
        UnitFacts association = new UnitFacts("51110000500000000X", "ASSOCIATION", "110000", null);

        assertThat(finding(
                                NATIONAL,
                                pair(student(), student())
                                        .coaches(List.of(new CoachFacts("c1", "INSTRUCTOR")))
                                        .leader(leader)
                                        .build(),
                                "A-41/LEADER_COACH")
                        .sentence())
                .isEqualTo(new Text("同一人在本队兼任领队和教练", "one person holds both roles: team leader and coach"));
        assertThat(finding(
                                NATIONAL,
                                pair(student(), student())
                                        .coaches(List.of(new CoachFacts("c1", "COACH")))
                                        .leader(new CoachFacts("c2", "LEADER"))
                                        .build(),
                                "S1-13")
                        .sentence())
                .isEqualTo(new Text("本组只可填报指导教师，不可填报教练", "here there is only the instructor, not the coach"));
        assertThat(finding(NATIONAL, alone(employee()).unit(association).build(), "A-66")
                        .sentence())
                .isEqualTo(
                        new Text(
                                "须说明报名途径：企业在职职工、相关专业专职教师",
                                "the entry must state its route: Employee of a company or Full-time teacher of a related major"));
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
}
