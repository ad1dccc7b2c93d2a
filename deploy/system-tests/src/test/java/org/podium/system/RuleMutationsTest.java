package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.podium.local.play.report.Comparison.Difference;

/**
 * No rule of a notice is there for show: without it, or with its contrary, the story ends differently, and for those for
 * whom it should.
 */
class RuleMutationsTest {
    private static final String ELIGIBILITY = "/registration/eligibility";
    private static final String AWARDS = "/awards/rules";

    private final List<Mutations> contests =
            Stream.of("tianjin-2025", "national-2021").map(Mutations::new).toList();

    @TestFactory
    Stream<DynamicTest> every_eligibility_rule_that_is_deleted_lets_in_exactly_who_broke_it_alone() {
        return each(ELIGIBILITY, (contest, rule) -> {
            List<Difference> differences = contest.deleted(ELIGIBILITY, rule);
            assertThat(Turn.of(differences, "outcomes"))
                    .containsExactlyInAnyOrderElementsOf(expected(contest, rule, "deleted"));
            // A title that no list names any more goes to a person under the open list that is left.
            assertThat(differences)
                    .filteredOn(each -> each.file().equals("findings"))
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.about().endsWith(" " + rule)
                                            && each.actual().isEmpty()
                                    || each.actual().containsValue("NEEDS_REVIEW"))
                            .as(each.toString())
                            .isTrue());
        });
    }

    @TestFactory
    Stream<DynamicTest> every_eligibility_rule_that_is_negated_turns_out_who_kept_it_or_lets_in_who_broke_it() {
        return each(ELIGIBILITY, (contest, rule) -> assertThat(Turn.of(contest.negated(ELIGIBILITY, rule), "outcomes"))
                .containsAll(expected(contest, rule, "negated")));
    }

    @TestFactory
    Stream<DynamicTest> every_award_rule_that_is_deleted_takes_its_awards_along_and_no_other() {
        return each(AWARDS, (contest, rule) -> {
            List<Difference> differences = contest.deleted(AWARDS, rule);
            assertThat(differences).allSatisfy(each -> assertThat(each.file()).isEqualTo("awards"));
            assertThat(Turn.of(differences, "awards"))
                    .containsExactlyInAnyOrderElementsOf(expected(contest, rule, "deleted"));
        });
    }

    @TestFactory
    Stream<DynamicTest> every_award_rule_that_is_negated_gives_its_awards_to_others() {
        return each(AWARDS, (contest, rule) -> assertThat(Turn.of(contest.negated(AWARDS, rule), "awards"))
                .containsAll(expected(contest, rule, "negated")));
    }

    @TestFactory
    Stream<DynamicTest> the_table_speaks_of_every_rule_and_of_no_other() {
        return contests.stream()
                .map(contest -> DynamicTest.dynamicTest(contest.contest(), () -> assertThat(contest.known())
                        .containsExactlyInAnyOrderElementsOf(
                                Stream.concat(contest.ids(ELIGIBILITY).stream(), contest.ids(AWARDS).stream())
                                        .toList())));
    }

    /** What is shown of one rule. */
    private interface Shown {
        void of(Mutations contest, String rule) throws IOException;
    }

    private Stream<DynamicTest> each(String list, Shown shown) {
        return contests.stream().flatMap(contest -> contest.ids(list).stream()
                .map(rule -> DynamicTest.dynamicTest(contest.contest() + " " + rule, () -> shown.of(contest, rule))));
    }

    private static List<Turn> expected(Mutations contest, String rule, String change) {
        List<Turn> turns = contest.expected(rule, change);
        assertThat(turns).as("what %s %s turns", rule, change).isNotEmpty();
        return turns;
    }
}
