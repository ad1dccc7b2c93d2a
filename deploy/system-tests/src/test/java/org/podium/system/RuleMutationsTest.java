package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.podium.local.play.report.Comparison.Difference;

/**
 * No rule of a notice is there for show: without it, or with its contrary, the story ends differently, and for those for
 * whom it should.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleMutationsTest {
    private static final String ELIGIBILITY = "/registration/eligibility";
    private static final String AWARDS = "/awards/rules";

    private final List<Mutations> contests = Stream.concat(
                    Stream.of(PlayedStory.PACKAGE, PlayedNational.PACKAGE), OtherNotices.packages())
            .map(Mutations::new)
            .toList();

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> every_eligibility_rule_that_is_deleted_lets_in_exactly_who_broke_it_alone() {
        return each(ELIGIBILITY, (contest, rule) -> {
            List<Difference> differences = contest.deleted(ELIGIBILITY, rule);
            assertThat(Turn.of(differences, "outcomes"))
                    .containsExactlyInAnyOrderElementsOf(expected(contest, rule, "deleted"));
            assertThat(differences)
                    .filteredOn(each -> each.file().equals("findings"))
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.about().endsWith(" " + rule)
                                            && each.actual().isEmpty()
                                    || goesToAPerson(contest, rule, each))
                            .as(each.toString())
                            .isTrue());
        });
    }

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> every_eligibility_rule_that_is_negated_turns_out_who_kept_it_or_lets_in_who_broke_it() {
        return each(ELIGIBILITY, (contest, rule) -> assertThat(Turn.of(contest.negated(ELIGIBILITY, rule), "outcomes"))
                .containsAll(expected(contest, rule, "negated")));
    }

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> every_award_rule_that_is_deleted_takes_its_awards_along_and_no_other() {
        return each(AWARDS, (contest, rule) -> {
            List<Difference> differences = contest.deleted(AWARDS, rule);
            assertThat(differences).allSatisfy(each -> assertThat(each.file()).isEqualTo("awards"));
            assertThat(Turn.of(differences, "awards"))
                    .containsExactlyInAnyOrderElementsOf(expected(contest, rule, "deleted"));
        });
    }

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
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

    /** A title that no list names any more goes to a person under the open list that is left; nothing else does. */
    private static boolean goesToAPerson(Mutations contest, String deleted, Difference finding) {
        String entry = finding.about().substring(0, finding.about().indexOf(' '));
        String rule = finding.about().substring(entry.length() + 1);
        return finding.actual().equals(Map.of("verdict", "NEEDS_REVIEW"))
                && contest.openLists().contains(rule)
                && contest.namesTitleOf(deleted, entry);
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
