package org.podium.rulebook.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.podium.rulebook.eligibility.Examined.TIANJIN;
import static org.podium.rulebook.eligibility.Examined.employee;
import static org.podium.rulebook.eligibility.Examined.entry;
import static org.podium.rulebook.eligibility.Examined.examine;
import static org.podium.rulebook.eligibility.Examined.finding;
import static org.podium.rulebook.eligibility.Examined.student;
import static org.podium.rulebook.eligibility.Examined.verdict;
import static org.podium.rulebook.eligibility.Examined.with;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podium.rulebook.Rulebook;

/** Which documents must be there, and how. */
class DocumentRulesTest {

    @ParameterizedTest
    @CsvSource({"'', false", "APPRENTICE, false", "5, true", "1, true", "SPECIAL, true", "CHIEF, true"})
    void a_declared_level_asks_for_its_certificate(String level, boolean asked) {
        EntryFacts entry = entry(student().level(level));

        assertThat(examine(TIANJIN, entry).stream().anyMatch(f -> f.rule().equals("S2-23/LEVEL_CERTIFICATE")))
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"'', false", "NOVICE, false", "5, true", "2, true"})
    void which_levels_have_a_certificate_says_the_ladder_of_the_rulebook(String level, boolean asked) {
        Rulebook own = with("awards:\n", """
                awards:
                  ladder:
                    id: A-16/OWN
                    levels:
                      - {name: NONE, label: {zh: 无, en: none}}
                      - {name: NOVICE, label: {zh: 见习, en: novice}, uncertified: true}
                      - {name: APPRENTICE, label: {zh: 学徒工, en: apprentice}, uncertified: true}
                      - {name: "5", label: {zh: 五级, en: level 5}}
                      - {name: "4", label: {zh: 四级, en: level 4}}
                      - {name: "3", label: {zh: 三级, en: level 3}}
                      - {name: "2", label: {zh: 二级, en: level 2}}
                      - {name: "1", label: {zh: 一级, en: level 1}}
                    clause: A-16
                    sentence: {zh: 本赛等级表, en: levels of this contest}
                """);
        EntryFacts entry = entry(student().level(level));

        assertThat(examine(own, entry).stream().anyMatch(f -> f.rule().equals("S2-23/LEVEL_CERTIFICATE")))
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
}
