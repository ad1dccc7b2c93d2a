package org.podium.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podium.rulebook.National;
import org.podium.rulebook.Rulebook;

/** What contradicts itself in the kinds of rules that the national notice brought. */
class RefusedNationalRulebookTest {

    /** text in the rulebook | what it becomes | path | part of the message */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "routes: [COMPANY] | routes: [FIRM] | /registration/eligibility/8/routes/0 | known: COMPANY, TEACHER",
                "unitKinds: [COMPANY, OTHER] | unitKinds: [COMPANY, UNIVERSITY] | /registration/routes/routes/1/unitKinds | leads to COMPANY in EMPLOYEE already",
                "unitKinds: [COMPANY, OTHER] | unitKinds: [FIRM] | /registration/routes/routes/0/unitKinds/0 | FIRM is not a name",
                "declarations: [FRONT_LINE] | declarations: [FRONTLINE] | /registration/eligibility/19/declarations/0 | known: FORMAL_EMPLOYEE, FRONT_LINE",
                "declarations: [FRONT_LINE] | declarations: [NO_BAD_RECORD] | /registration/eligibility/19 | rule S1-17/CONDUCT already says this",
                "schools: [UNDERGRADUATE, HIGHER_VOCATIONAL]\\n | schools: [COLLEGE]\\n | /registration/eligibility/22/schools/0 | COLLEGE is not a name",
                "schools: [UNDERGRADUATE, HIGHER_VOCATIONAL]\\n      document: CHSI_PROOF | schools: [UNDERGRADUATE]\\n      document: EPIDEMIC_PLAN | /registration/eligibility/22/document | handed in by units",
                "instead: {document: CHSI_PROOF | instead: {document: STUDENT_SYSTEM_SCREENSHOT | /registration/eligibility/23/instead/document | stand in for itself",
                "one: LEADER, other: COACH | one: COACH, other: COACH | /registration/eligibility/6/pairs/0 | two different roles",
                "due: {stage: FINAL, daysBefore: 7} | due: {stage: FINALE, daysBefore: 7} | /registration/unitDuties/0/due/stage | FINALE is not a name",
                "document: EPIDEMIC_PLAN\\n | document: CHSI_PROOF\\n | /registration/unitDuties/0/document | known: EPIDEMIC_PLAN, PUBLICITY_MATERIAL",
                "of: PRELIMINARY | of: TECHNICAL_PLAN | /contest/awaited/1/of | known: FINAL, PRELIMINARY",
                "from: PRELIMINARY | from: FINAL | /scoring/qualification/to | does not come after",
                "percent: 10} | percent: 10, places: 3} | /awards/rules/0/tiers/0 | exactly one of percent, places and points",
                "percent: 10} | percent: 60} | /awards/rules/0/tiers | the shares sum to 115 percent",
                "base: QUALIFIED\\n | \\n | /awards/rules/0 | shares need base and rounding",
                "ties: ALL_IF_FIT\\n | ties: MARGIN\\n | /awards/rules/0/margin | MARGIN needs a margin",
                "limit: CEILING\\n      ties: ALL_IF_FIT | limit: CEILING\\n      ties: ALL_UP | /awards/rules/4/ties | more than the ceiling allows",
                "gatedBy: S1-30 | gatedBy: S1-29 | /awards/rules/2/gatedBy | known: S1-30",
                "ranks: {from: 1, to: 3}\\n      award | ranks: {from: 1, to: 2}\\n      award | /awards/rules/2/gatedBy | cover the ranks",
                "of: S1-29 | of: S1-30 | /awards/rules/6/of | known: S1-29, S1-33",
                "of: S1-29 | of: S1-33 | /awards/rules/6/of | does not hold for these divisions",
                "tiers: [FIRST, SECOND] | tiers: [FIRST, FOURTH] | /awards/rules/7/tiers/1 | known: FIRST, SECOND, THIRD",
                "coach: INSTRUCTOR | coach: COACH | /awards/rules/7/coach | by S1-13 these divisions have no COACH",
                "participatingUnits: true | participatingUnits: false | /awards/rules/9/candidates | nobody could be a candidate",
                "{name: NONE, label: {zh: 无等级, en: no level}} | {name: ZERO, label: {zh: 无等级, en: no level}} | /awards/ladder/levels | the first level of a ladder is NONE",
                "from: [NONE, APPRENTICE, \"5\", \"4\"], to: \"3\" | from: [NONE, \"7\"], to: \"3\" | /awards/rules/3/steps/0/from/1 | 7 is not a level"
            })
    void it_is_refused_with_the_path_and_what_is_known(String right, String wrong, String path, String message) {
        String before = right.translateEscapes();
        String after = wrong.translateEscapes();
        String yaml = National.yaml();
        int at = yaml.indexOf(before);
        assertThat(at).as("the rulebook says " + before).isPositive();

        Reading reading =
                Rulebooks.read(yaml.substring(0, at) + after + yaml.substring(at + before.length()), "rulebook.yaml");

        assertThat(reading.rulebook()).isEmpty();
        assertThat(reading.problems()).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.line()).isPositive();
            assertThat(problem.message().en()).contains(message);
            assertThat(problem.message().zh()).isNotBlank();
        });
    }

    @Test
    void a_decimal_is_read_without_the_zeros_that_json_drops() {
        String medals = """
                {awards: {rules: [{id: S1-29, rule: prizes, gives: MEDAL, ties: MARGIN, margin: "%s",
                    tiers: [{name: GOLD, label: {zh: 金牌, en: gold}, places: 1}],
                    clause: S1 五, sentence: {zh: 奖牌, en: medals}}]}}""";
        Rulebook padded = National.amended(medals.formatted("0.50"));
        Rulebook plain = National.amended(medals.formatted("0.5"));

        assertThat(Rulebooks.hash(padded)).isEqualTo(Rulebooks.hash(plain));
        assertThat(Rulebooks.fromCanonicalJson(Rulebooks.canonicalJson(padded))).isEqualTo(plain);
        assertThat(Rulebooks.amend(National.yaml(), medals.formatted("1e9")).problems())
                .anyMatch(p -> p.message().en().contains("a number such as 0.5"));
    }
}
