package org.podium.rulebook.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.podium.rulebook.EligibilityRule.TitleFactKind.HELD;
import static org.podium.rulebook.eligibility.Examined.TIANJIN;
import static org.podium.rulebook.eligibility.Examined.employee;
import static org.podium.rulebook.eligibility.Examined.entry;
import static org.podium.rulebook.eligibility.Examined.examine;
import static org.podium.rulebook.eligibility.Examined.student;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.podium.rulebook.Text;

/** The rules of a division as a whole, and what the findings say. */
class EligibilityTest {

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
            assertThat(finding.sentence().zh()).isNotBlank().doesNotContain(finding.clause());
            assertThat(finding.sentence().en()).isNotBlank().doesNotContain(finding.clause());
            assertThat(finding.person() == null)
                    .isEqualTo(List.of("S2-09", "S2-27").contains(finding.rule()));
        }
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
}
