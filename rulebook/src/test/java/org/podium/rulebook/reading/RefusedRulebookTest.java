package org.podium.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Tianjin;
import org.podium.rulebook.calendar.Deadlines;

class RefusedRulebookTest {

    /** text in the rulebook | what it becomes | path | part of the message */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rule: bars-titles | rule: bars-title | /registration/eligibility/3/rule | bars-title is not a rule kind; known: age-range, award-ineligible-titles, bars-titles,",
                "rule: promotion | rule: promotions | /awards/rules/0/rule | promotions is not a rule kind; known: coach-award, discretionary, prizes, promotion, recommendation, title, unit-award",
                "{THEORY: 20, PRACTICAL: 80} | {THEORY: 19, PRACTICAL: 80} | /scoring/weights/components | the weights sum to 99, not to 100",
                "{name: THEORY, label | {name: THEORETICAL, label | /scoring/weights/labels/0/name | THEORETICAL is no component; known: PRACTICAL, THEORY",
                "{name: PRACTICAL, label | {name: THEORY, label | /scoring/weights/labels/1/name | THEORY is given twice",
                "document: WORK_PROOF | document: WORKING_PROOF | /registration/eligibility/9/document | WORKING_PROOF is not a name of this rulebook; known: ENROLMENT_PROOF,",
                "requires: [STAMPED_STATEMENT] | requires: [LETTER] | /registration/substitution/requires/0 | LETTER is not a name",
                "divisions: [STUDENT] | divisions: [STUDENTS] | /registration/eligibility/1/divisions/0 | known: EMPLOYEE, STUDENT",
                "ranks: {from: 1, to: 10} | ranks: {from: 10, to: 1} | /awards/rules/0/ranks | ranks 10 to 1 are no range",
                "steps: [PRACTICAL, PRACTICAL_TIME, THEORY] | steps: [PRACTICE] | /scoring/ties/steps/0 | PRACTICE is not a tie step; known: PRACTICAL, PRACTICAL_TIME, THEORY, THEORY_TIME",
                "from: [NONE, APPRENTICE, \"5\", \"4\", \"3\"] | from: [NONE, \"6\"] | /awards/rules/0/steps/0/from/1 | 6 is not a level",
                "to: \"1\" | to: \"2\" | /awards/rules/0/steps/1/from/0 | level 2 is not below level 2",
                "places: 3 | places: 0 | /awards/rules/3/places | at least 1",
                "workingDays: 3 | workingDay: 3 | /registration/substitution/until/workingDay | workingDay is not a known key; known: before, workingDays",
                "before: START | before: SEMIFINAL | /registration/substitution/until/before | known: FINAL, START",
                "day: 2025-10-31 | day: 2025-10-32 | /registration/closes/day | a day of the calendar",
                "competitors: 2 | competitors: two | /registration/caps/0/competitors | a whole number",
                "competitors: 2 | competitors: 0 | /registration/caps/0/competitors | at least 1",
                "zone: Asia/Shanghai | zone: Asia/Tianjin | /contest/zone | is not a time zone",
                "id: S2-14 | id: S2-13 | /registration/eligibility/4/id | S2-13 is an id already",
                "id: S2-14 | id: s2 14 | /registration/eligibility/4/id | s2 14 is not an id",
                "clause: S2 五(一) | clause: S9 五(一) | /scoring/order/clause | cites neither a notice",
                "list: OPEN | list: OPENED | /registration/eligibility/3/list | known: CLOSED, OPEN",
                "dates:\\n    FINAL: | dates:\\n    FINALE: | /contest/dates/FINALE | known: FINAL",
                "awarding: true | awarding: false | /contest/stages | exactly one stage is awarding; here are 0",
                "awarding: true | awarding: yes | /contest/stages/0/awarding | true or false",
                "derivedFrom: idNumber | derivedFrom: idCard | /registration/forms/0/fields/5/derivedFrom | idCard is no field of this form",
                "minBytes: 2097152 | minBytes: 20971520 | /registration/documents/5/maxBytes | no file can be",
                "form: JUDGE_RECOMMENDATION | form: JUDGES | /registration/judgeNominations/form | known: JUDGE_RECOMMENDATION, REGISTRATION",
                "requires: [JUDGE_RECOMMENDATION_FORM] | requires: [IDENTITY_CARD] | /registration/judgeNominations/requires/0 | known: INSURANCE_PROOF, JUDGE_RECOMMENDATION_FORM",
                "document: INSURANCE_PROOF | document: PHOTO | /registration/insurance/0/document | known: INSURANCE_PROOF, JUDGE_RECOMMENDATION_FORM",
                "en: Policy number}, type: TEXT | en: Policy number}, type: SCAN | /registration/insurance/0/fields/1/type | a scan is named by document",
                "remindDays: [3] | remindDays: [-1] | /registration/insurance/0/remindDays/0 | at least 0",
                "document: INSURANCE_PROOF\\n      validity | validity | /registration/insurance/0/remindDays | nothing to remind of",
                "to: validTo | to: policyNumber | /registration/insurance/0/validity/to | known: validFrom, validTo",
                "insured: [COMPETITOR, JUDGE] | insured: [COMPETITOR, COACH] | /registration/insurance/0/insured/1 | known: COMPETITOR, JUDGE",
                "role: ORGANISER\\n      name: {zh | role: DESK\\n      name: {zh | /contest/contacts/0/role | known: ARBITRATION_COMMITTEE, EXPERT_GROUP, HOST, OFFICE, ORGANISER, ORGANISING_COMMITTEE",
                "on: entry-received | on: entry-recieved | /messages/triggers/0/on | entry-recieved is not a name",
                "under: ORGANISING_COMMITTEE | under: EVENT_COMMITTEE | /contest/committees/2/under | is no committee of this rulebook",
                "schema: 1 | schema: 2 | /schema | this version reads 1",
                "zh: 每个赛项组别按名次择优推荐 | zh: \"每个\\\\u202e\" # | /awards/rules/3/sentence/zh | visible characters",
                "slug: tianjin-2025 | slug: Tianjin 2025 | /contest/slug | lower-case",
                "title: 海河工匠, fact: HELD | title: 全国技术能手, fact: HELD | /registration/eligibility/4 | rule S2-13 already says this",
                "min: 1\\n      max: 1 | min: 2\\n      max: 1 | /registration/eligibility/0/max | max 1 is below min 2",
                "effect: POINTS\\n      on: COMPONENT | effect: POINTS | /scoring/penalties/1 | say what they are taken from"
            })
    void a_contradiction_or_a_misspelling_is_refused_with_path_line_and_what_is_known(
            String right, String wrong, String path, String message) {
        String before = right.translateEscapes();
        String after = wrong.translateEscapes();
        String yaml = Tianjin.yaml();
        int at = yaml.indexOf(before);
        assertThat(at).as("the rulebook says " + before).isPositive();

        Reading reading =
                Rulebooks.read(yaml.substring(0, at) + after + yaml.substring(at + before.length()), "rulebook.yaml");

        assertThat(reading.rulebook()).isEmpty();
        assertThat(reading.problems()).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.message().en()).contains(message);
            assertThat(problem.message().zh()).isNotBlank();
        });
    }

    @Test
    void the_line_is_that_of_the_mistake() {
        String yaml = Tianjin.yaml();
        int line = (int)
                yaml.substring(0, yaml.indexOf("rule: bars-titles")).lines().count();

        Problem problem =
                Tianjin.with("rule: bars-titles", "rule: bars-title").problems().getFirst();

        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.known()).contains("bars-titles", "team-size");
    }

    @Test
    void overlapping_ranks_are_refused() {
        Reading reading = Tianjin.with(
                "    - id: S2-30/TITLE",
                String.join(
                        "\n",
                        "    - id: S2-30/AGAIN",
                        "      rule: promotion",
                        "      ranks: {from: 10, to: 12}",
                        "      steps: [{from: [NONE], to: '3'}]",
                        "      clause: S2 六",
                        "      sentence: {zh: 又一次, en: once more}",
                        "    - id: S2-30/TITLE"));

        assertThat(messages(reading))
                .containsExactly(
                        "the ranks 10 to 12 overlap with those of S2-30/PROMOTION_EMPLOYEE, 1 to 10",
                        "the ranks 10 to 12 overlap with those of S2-30/PROMOTION_STUDENT, 1 to 10");
    }

    @Test
    void all_problems_are_named_at_once() {
        String yaml = Tianjin.yaml()
                .replace("rule: bars-titles", "rule: bars-title")
                .replace("{THEORY: 20, PRACTICAL: 80}", "{THEORY: 19, PRACTICAL: 80}")
                .replace("document: PHOTO", "document: PORTRAIT")
                .replace("open: true", "opened: true");

        Reading reading = Rulebooks.read(yaml, "rulebook.yaml");

        assertThat(reading.problems())
                .extracting(Problem::path)
                .containsExactly(
                        "/notices/0/opened",
                        "/registration/eligibility/3/rule",
                        "/registration/eligibility/11/document",
                        "/scoring/weights/components");
        assertThat(reading.problems()).isSortedAccordingTo((a, b) -> Integer.compare(a.line(), b.line()));
    }

    @Test
    void dates_that_contradict_each_other_are_refused() {
        assertThat(messages(Rulebooks.amend(Tianjin.yaml(), "{contest: {dates: {FINAL: {starts: 2025-10-30}}}}")))
                .containsExactly("2025-10-30 is before the day on which registration closes, 2025-10-31");
        assertThat(messages(Rulebooks.amend(
                        Tianjin.yaml(), "{contest: {dates: {FINAL: {starts: 2025-11-10, ends: 2025-11-09}}}}")))
                .containsExactly("2025-11-09 is before the day on which the stage starts, 2025-11-10");
    }

    @Test
    void a_year_without_a_calendar_only_warns() {
        Reading reading = Rulebooks.amend(Tianjin.yaml(), "{contest: {dates: {FINAL: {starts: 2027-01-05}}}}");

        assertThat(reading.valid()).isTrue();
        assertThat(reading.problems()).singleElement().satisfies(warning -> {
            assertThat(warning.severity()).isEqualTo(Severity.WARNING);
            assertThat(warning.message().en()).contains("2027");
        });
    }

    @Test
    void a_public_notice_that_may_last_over_new_year_warns_of_the_next() {
        Reading reading =
                Rulebooks.amend(Tianjin.yaml(), "{contest: {dates: {FINAL: {starts: 2026-12-28, ends: 2026-12-29}}}}");

        assertThat(reading.valid()).isTrue();
        assertThat(reading.problems()).singleElement().satisfies(warning -> {
            assertThat(warning.severity()).isEqualTo(Severity.WARNING);
            assertThat(warning.message().en()).contains("2027");
        });
    }

    @Test
    void receivers_whom_nobody_can_write_to_only_warn() {
        String yaml = Tianjin.yaml().replaceFirst("to: \\[UNIT]", "to: [UNIT, JUDGE, OFFICE]");

        Reading reading = Rulebooks.read(yaml, "rulebook.yaml");

        int line = yaml.lines().toList().indexOf("      to: [UNIT, JUDGE, OFFICE]") + 1;
        assertThat(reading.valid()).isTrue();
        assertThat(reading.problems())
                .allSatisfy(warning -> {
                    assertThat(warning.severity()).isEqualTo(Severity.WARNING);
                    assertThat(warning.line()).isEqualTo(line);
                    assertThat(warning.known()).containsExactly("COACH", "COMPETITOR", "LEADER", "UNIT");
                })
                .extracting(Problem::path)
                .containsExactly("/messages/triggers/0/to/1", "/messages/triggers/0/to/2");
        assertThat(reading.problems().getFirst().message().en()).startsWith("no address is known for JUDGE");
    }

    @Test
    void the_office_can_be_written_to_once_a_contact_has_an_address() {
        String yaml = Tianjin.yaml().replaceFirst("to: \\[UNIT]", "to: [UNIT, OFFICE]");

        Reading reading = Rulebooks.amend(yaml, """
                {contest: {contacts: [{id: S2-35, role: ORGANISER, name: {zh: 联系处, en: Desk}, email: desk@example.org,
                clause: S2 七, sentence: {zh: 咨询。, en: Questions.}}]}}""");

        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void award_ineligible_titles_ask_for_a_policy() {
        assertThat(messages(Rulebooks.amend(Tianjin.yaml(), "{awards: {ineligibleHolders: null}}")))
                .singleElement()
                .asString()
                .contains("VACATE or BACKFILL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | is empty",
                "a: [1, 2 | is not YAML",
                "just a sentence | a group of keys",
                "schema: 1\\nschema: 1 | written twice",
                "a: &x [1]\\nb: *x | anchors",
                "? [a] : b | a key must be a word",
                "schema: 1 | contest is missing"
            })
    void what_is_no_rulebook_at_all_is_refused_without_an_exception(String yaml, String message) {
        Reading reading = Rulebooks.read(yaml.translateEscapes(), "rulebook.yaml");

        assertThat(reading.rulebook()).isEmpty();
        assertThat(reading.problems()).anyMatch(p -> p.message().en().contains(message));
    }

    @Test
    void an_amendment_replaces_what_it_names_and_null_removes() {
        Rulebook amended = Tianjin.amended("""
                {"contest": {"dates": {"FINAL": {"starts": "2025-11-10", "ends": "2025-11-11"}}},
                 "registration": {"fees": null}}""");

        assertThat(Deadlines.start(amended)).contains(LocalDate.of(2025, 11, 10));
        assertThat(amended.registration().fees()).isNull();
        assertThat(amended.contest().skills())
                .isEqualTo(Tianjin.rulebook().contest().skills());
        assertThat(Rulebooks.hash(amended)).isNotEqualTo(Rulebooks.hash(Tianjin.rulebook()));
    }

    @Test
    void an_amendment_of_published_json_is_the_same_as_one_of_the_file() {
        String patch = "{contest: {dates: {FINAL: {starts: 2025-11-10}}}}";

        assertThat(Rulebooks.amend(Rulebooks.canonicalJson(Tianjin.rulebook()), patch)
                        .rulebook())
                .contains(Tianjin.amended(patch));
    }

    @Test
    void a_rule_of_a_newer_version_is_named() {
        String json = Rulebooks.canonicalJson(Tianjin.rulebook())
                .replace("\"rule\":\"bars-titles\"", "\"rule\":\"bars-dopers\"");

        assertThatThrownBy(() -> Rulebooks.fromCanonicalJson(json)).isInstanceOfSatisfying(UnknownRuleKind.class, e -> {
            assertThat(e.chapter()).isEqualTo("registration");
            assertThat(e.ruleId()).isEqualTo("S2-13");
            assertThat(e.kind()).isEqualTo("bars-dopers");
        });
        assertThat(Rulebooks.fromCanonicalJson(json, Set.of("scoring"))
                        .registration()
                        .eligibility())
                .hasSize(Tianjin.rulebook().registration().eligibility().size() - 1);
    }

    @Test
    void a_condition_of_a_newer_version_in_a_rule_is_not_ignored() {
        String json =
                Rulebooks.canonicalJson(Tianjin.rulebook()).replace("\"places\":3", "\"places\":3,\"perRegion\":1");

        assertThatThrownBy(() -> Rulebooks.fromCanonicalJson(json)).isInstanceOf(UnknownRuleKind.class);
    }

    @Test
    void other_news_of_a_newer_version_is_ignored() {
        String json = Rulebooks.canonicalJson(Tianjin.rulebook())
                .replace("{\"awards\":", "{\"archive\":{\"years\":10},\"awards\":");

        assertThat(Rulebooks.fromCanonicalJson(json)).isEqualTo(Tianjin.rulebook());
    }

    @Test
    void what_is_no_rulebook_is_not_read_back() {
        assertThatThrownBy(() -> Rulebooks.fromCanonicalJson("{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rulebooks.fromCanonicalJson("{")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> messages(Reading reading) {
        return reading.problems().stream().map(p -> p.message().en()).toList();
    }
}
