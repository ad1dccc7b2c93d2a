package org.podium.rulebook.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.podium.rulebook.EligibilityRule.TitleFactKind.ELIGIBLE_TO_APPLY;
import static org.podium.rulebook.EligibilityRule.TitleFactKind.HELD;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podium.rulebook.EligibilityRule.TitleFactKind;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;
import org.podium.rulebook.Tianjin;
import org.podium.rulebook.reading.Rulebooks;

class EligibilityTest {

    private static final Rulebook TIANJIN = Tianjin.rulebook();
    private static final LocalDate TODAY = LocalDate.of(2025, 10, 20);

    @Test
    void an_employee_who_brings_all_passes_every_rule_of_the_division() {
        List<Finding> findings = examine(TIANJIN, entry(employee()));

        assertThat(findings)
                .allMatch(f -> f.verdict() == Verdict.PASS)
                .extracting(Finding::rule)
                .containsExactly(
                        "S2-09",
                        "S2-11",
                        "S2-13",
                        "S2-14",
                        "S2-15",
                        "S2-22/REGISTRATION_FORM",
                        "S2-23/IDENTITY_CARD",
                        "S2-23/WORK_PROOF",
                        "S2-23/LEVEL_CERTIFICATE",
                        "S2-24/PHOTO",
                        "S2-27");
        assertThat(Eligibility.gravest(findings)).isEqualTo(Verdict.PASS);
    }

    @Test
    void a_student_is_examined_by_the_rules_for_students() {
        List<Finding> findings = examine(TIANJIN, entry(student()));

        assertThat(findings)
                .allMatch(f -> f.verdict() == Verdict.PASS)
                .extracting(Finding::rule)
                .containsExactly(
                        "S2-09",
                        "S2-10",
                        "S2-13",
                        "S2-14",
                        "S2-22/REGISTRATION_FORM",
                        "S2-23/IDENTITY_CARD",
                        "S2-23/ENROLMENT_PROOF",
                        "S2-24/PHOTO",
                        "S2-27");
    }

    @Test
    void every_finding_has_clause_facts_and_a_sentence_in_both_languages() {
        for (Finding finding : examine(TIANJIN, entry(employee()))) {
            assertThat(finding.clause()).startsWith("S2 ");
            assertThat(finding.facts()).isNotEmpty();
            assertThat(finding.sentence().zh()).endsWith("（" + finding.clause() + "）");
            assertThat(finding.sentence().en()).endsWith("(" + finding.clause() + ")");
            assertThat(finding.person() == null)
                    .isEqualTo(List.of("S2-09", "S2-27").contains(finding.rule()));
        }
    }

    @Test
    void a_second_competitor_breaks_the_team_of_one() {
        EntryFacts two = new Entry(employee())
                .competitors(List.of(employee().build(), employee().person("p2").build()))
                .build();

        assertThat(verdict(TIANJIN, two, "S2-09")).isEqualTo(Verdict.FAIL);
        assertThat(examine(TIANJIN, two).stream().filter(f -> f.rule().equals("S2-13")))
                .hasSize(2);
    }

    @Test
    void a_skill_or_division_that_is_not_offered_fails() {
        assertThat(verdict(TIANJIN, new Entry(employee()).skill("WELDING").build(), "S2-09"))
                .isEqualTo(Verdict.FAIL);
        assertThat(verdict(TIANJIN, new Entry(employee()).division("SENIOR").build(), "S2-09"))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void one_coach_is_allowed_and_two_are_not() {
        CoachFacts coach = new CoachFacts("c1", "COACH");

        assertThat(verdict(
                        TIANJIN, new Entry(employee()).coaches(List.of(coach)).build(), "S2-27"))
                .isEqualTo(Verdict.PASS);
        assertThat(verdict(
                        TIANJIN,
                        new Entry(employee())
                                .coaches(List.of(coach, new CoachFacts("c2", "COACH")))
                                .build(),
                        "S2-27"))
                .isEqualTo(Verdict.FAIL);
    }

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

    @ParameterizedTest
    @CsvSource({
        "中华技能大奖, HELD, , FAIL, PASS",
        "全国技术能手, HELD, 2019, FAIL, PASS",
        "全国技术能手, ELIGIBLE_TO_APPLY, , FAIL, PASS",
        "全国技术能手, ELIGIBLE_TO_APPLY, 2024, FAIL, PASS",
        "中华技能大奖, ELIGIBLE_TO_APPLY, , PASS, PASS",
        "海河工匠, HELD, , PASS, AWARD_INELIGIBLE",
        "天津市技术能手, HELD, 2023, PASS, AWARD_INELIGIBLE",
        "天津市技术能手, ELIGIBLE_TO_APPLY, , PASS, PASS",
        "滨海工匠, HELD, , NEEDS_REVIEW, NEEDS_REVIEW"
    })
    void a_title_bars_costs_the_award_or_goes_to_a_person(
            String title, TitleFactKind fact, @Nullable Integer year, Verdict bars, Verdict costs) {
        EntryFacts entry = entry(employee().titles(new TitleFact(title, fact, year)));

        assertThat(verdict(TIANJIN, entry, "S2-13")).isEqualTo(bars);
        assertThat(verdict(TIANJIN, entry, "S2-14")).isEqualTo(costs);
    }

    @Test
    void a_certain_title_is_not_hidden_by_an_unknown_one() {
        EntryFacts entry =
                entry(employee().titles(new TitleFact("滨海工匠", HELD, null), new TitleFact("海河工匠", HELD, null)));

        assertThat(verdict(TIANJIN, entry, "S2-13")).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(verdict(TIANJIN, entry, "S2-14")).isEqualTo(Verdict.AWARD_INELIGIBLE);
    }

    @ParameterizedTest
    @CsvSource({"2019, FAIL", "2021, PASS", ", NEEDS_REVIEW"})
    void a_list_may_name_years_and_a_missing_one_goes_to_a_person(@Nullable Integer year, Verdict verdict) {
        Rulebook years = with(
                "{title: 全国技术能手, fact: ELIGIBLE_TO_APPLY}",
                "{title: 全国技术能手, fact: ELIGIBLE_TO_APPLY, years: [2019, 2020]}");

        assertThat(verdict(years, entry(employee().titles(new TitleFact("全国技术能手", ELIGIBLE_TO_APPLY, year))), "S2-13"))
                .isEqualTo(verdict);
    }

    @Test
    void a_closed_list_passes_what_it_does_not_name() {
        Rulebook closed = with("list: OPEN", "list: CLOSED");
        EntryFacts entry = entry(employee().titles(new TitleFact("滨海工匠", HELD, null)));

        assertThat(verdict(closed, entry, "S2-13")).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @CsvSource({"'', false", "APPRENTICE, false", "5, true", "1, true", "SPECIAL, true", "CHIEF, true"})
    void a_declared_level_asks_for_its_certificate(String level, boolean asked) {
        EntryFacts entry = entry(student().level(level));

        assertThat(examine(TIANJIN, entry).stream().anyMatch(f -> f.rule().equals("S2-23/LEVEL_CERTIFICATE")))
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "image/jpeg, 2097152, PASS, ACCEPTED",
        "image/jpeg, 2097151, NEEDS_EVIDENCE, TOO_SMALL",
        "image/jpeg, 10485761, NEEDS_EVIDENCE, TOO_LARGE",
        "image/png, 3000000, NEEDS_EVIDENCE, WRONG_TYPE"
    })
    void the_photo_is_a_jpeg_of_two_megabytes(String type, long bytes, Verdict verdict, String state) {
        EntryFacts entry = entry(employee().document(new DocumentFacts("PHOTO", type, bytes, false, null, null)));

        Finding finding = finding(TIANJIN, entry, "S2-24/PHOTO");

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.document()).isEqualTo("PHOTO");
        assertThat(finding.facts()).containsEntry("state", state);
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, true, PASS",
        "image/jpeg, true, PASS",
        "application/pdf, false, NEEDS_EVIDENCE",
        "image/png, true, NEEDS_EVIDENCE"
    })
    void the_form_is_stamped_and_may_be_pdf(String type, boolean stamped, Verdict verdict) {
        EntryFacts entry =
                entry(employee().document(new DocumentFacts("REGISTRATION_FORM", type, 90_000, stamped, null, null)));

        assertThat(verdict(TIANJIN, entry, "S2-22/REGISTRATION_FORM")).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "S2-22/REGISTRATION_FORM",
        "S2-23/IDENTITY_CARD",
        "S2-23/WORK_PROOF",
        "S2-23/LEVEL_CERTIFICATE",
        "S2-24/PHOTO"
    })
    void a_missing_document_needs_evidence(String rule) {
        EntryFacts entry = entry(employee().without(rule.substring(rule.indexOf('/') + 1)));

        assertThat(finding(TIANJIN, entry, rule).facts()).containsEntry("state", "MISSING");
        assertThat(verdict(TIANJIN, entry, rule)).isEqualTo(Verdict.NEEDS_EVIDENCE);
    }

    @ParameterizedTest
    @CsvSource({"413, 579, 0", "700, 980, 0", "400, 560, 1", "1000, 1000, 1", "300, 300, 2"})
    void shape_and_pixels_of_a_photo_only_warn(int width, int height, int warnings) {
        DocumentFacts scan = new DocumentFacts("PHOTO", "image/jpeg", 2_097_152, false, width, height);

        DocumentCheck check = DocumentCheck.of(TIANJIN.document("PHOTO").orElseThrow(), scan);

        assertThat(check.state()).isEqualTo(DocumentState.ACCEPTED);
        assertThat(check.warnings()).hasSize(warnings);
    }

    @Test
    void claims_that_fail_have_findings_too() {
        var registration = TIANJIN.registration();
        var closes = registration.closes();
        var oneEntry = registration.oneEntry();
        var number = registration.identityNumber();
        assertThat(closes).isNotNull();
        assertThat(oneEntry).isNotNull();
        assertThat(number).isNotNull();

        assertThat(List.of(
                        Eligibility.capReached(registration.caps().getFirst(), "91120110M80327774B", 2, 1),
                        Eligibility.alreadyEntered(oneEntry, "p1", "TJ-0001"),
                        Eligibility.registrationClosed(closes),
                        Eligibility.identityNumberWrong(number, null, new Text("校验码不符", "wrong check character"))))
                .allMatch(f -> f.verdict() == Verdict.FAIL)
                .extracting(Finding::rule)
                .containsExactly("S2-16", "A-40", "S2-21", "ID");
    }

    @Test
    void the_gravest_finding_speaks_for_the_entry() {
        EntryFacts entry = entry(employee()
                .enrolment("FULL_TIME")
                .without("PHOTO")
                .titles(new TitleFact("海河工匠", HELD, null), new TitleFact("滨海工匠", HELD, null)));

        assertThat(Eligibility.gravest(examine(TIANJIN, entry))).isEqualTo(Verdict.FAIL);
        assertThat(Eligibility.gravest(List.of())).isEqualTo(Verdict.PASS);
    }

    private static Rulebook with(String text, String replacement) {
        return Tianjin.with(text, replacement).rulebook().orElseThrow();
    }

    private static List<Finding> examine(Rulebook rulebook, EntryFacts entry) {
        return Eligibility.examine(rulebook, entry, TODAY);
    }

    private static Finding finding(Rulebook rulebook, EntryFacts entry, String rule) {
        return examine(rulebook, entry).stream()
                .filter(f -> f.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict verdict(Rulebook rulebook, EntryFacts entry, String rule) {
        return finding(rulebook, entry, rule).verdict();
    }

    private static EntryFacts entry(Person person) {
        return new Entry(person).build();
    }

    private static Person employee() {
        return new Person("EMPLOYEE");
    }

    private static Person student() {
        return new Person("STUDENT");
    }
}
