package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.pack.PackageRefused;
import org.podium.local.play.report.Comparison.Difference;

/**
 * No rule of the notice is there for show: without it, or with its contrary, the story ends differently, and for those
 * for whom it should. {@code mutations/tianjin-2025.csv} says for whom, worked out from the package's WORKING.md.
 */
class RuleMutationsTest {
    private static final String ELIGIBILITY = "/registration/eligibility";
    private static final String AWARDS = "/awards/rules";
    private static final List<String[]> EXPECTED = table();

    private final OtherRulebook other;

    RuleMutationsTest(@TempDir Path folder) {
        other = new OtherRulebook(folder);
    }

    @TestFactory
    Stream<DynamicTest> every_eligibility_rule_that_is_deleted_lets_in_exactly_who_broke_it_alone() {
        return ids(ELIGIBILITY)
                .map(rule -> DynamicTest.dynamicTest(rule, () -> {
                    List<Difference> differences =
                            other.outcome(rulebook -> OtherRulebook.remove(rulebook, ELIGIBILITY, rule));
                    assertThat(Turn.of(differences, "outcomes"))
                            .containsExactlyInAnyOrderElementsOf(expected(rule, "deleted"));
                    // A title that no list names any more goes to a person under the open list that is left.
                    assertThat(differences)
                            .filteredOn(each -> each.file().equals("findings"))
                            .isNotEmpty()
                            .allSatisfy(each -> assertThat(each.about().endsWith(" " + rule)
                                                    && each.actual().isEmpty()
                                            || each.actual().containsValue("NEEDS_REVIEW"))
                                    .as(each.toString())
                                    .isTrue());
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_eligibility_rule_that_is_negated_turns_out_who_kept_it_and_lets_in_who_broke_it() {
        return ids(ELIGIBILITY)
                .map(rule -> DynamicTest.dynamicTest(rule, () -> assertThat(Turn.of(
                                other.outcome(rulebook -> negate(OtherRulebook.find(rulebook, ELIGIBILITY, rule))),
                                "outcomes"))
                        .containsAll(expected(rule, "negated"))));
    }

    @TestFactory
    Stream<DynamicTest> every_award_rule_that_is_deleted_takes_its_awards_along_and_no_other() {
        return ids(AWARDS)
                .map(rule -> DynamicTest.dynamicTest(rule, () -> {
                    List<Difference> differences =
                            other.outcome(rulebook -> OtherRulebook.remove(rulebook, AWARDS, rule));
                    assertThat(differences)
                            .allSatisfy(each -> assertThat(each.file()).isEqualTo("awards"));
                    assertThat(Turn.of(differences, "awards"))
                            .isNotEmpty()
                            .containsExactlyInAnyOrderElementsOf(
                                    awardsOf(OtherRulebook.find(OtherRulebook.TIANJIN, AWARDS, rule)).stream()
                                            .map(about -> new Turn(about, ""))
                                            .toList());
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_award_rule_that_is_negated_gives_its_awards_to_others() {
        return ids(AWARDS)
                .map(rule -> DynamicTest.dynamicTest(rule, () -> assertThat(Turn.of(
                                other.outcome(rulebook -> negate(OtherRulebook.find(rulebook, AWARDS, rule))),
                                "awards"))
                        .containsAll(expected(rule, "negated"))));
    }

    @Test
    void the_table_speaks_of_every_rule_and_of_no_other() {
        assertThat(EXPECTED.stream().map(row -> row[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(ids(ELIGIBILITY), ids(AWARDS)).toList());
    }

    /** The awards that {@code expected/} gives by this rule, by its kind and divisions. */
    private static List<String> awardsOf(ObjectNode rule) throws IOException, PackageRefused {
        String kind = rule.required("rule").asText().toUpperCase(Locale.ROOT);
        List<String> divisions = new ArrayList<>();
        rule.path("divisions").forEach(division -> divisions.add(division.asText()));
        return ContestPackage.read(PlayedStory.PACKAGE).expected().rows("awards").stream()
                .filter(row -> row.get(0).equals(kind))
                .filter(row -> divisions.isEmpty() || divisions.contains(row.get(2)))
                .map(row -> Turn.award(String.join(" ", row.subList(0, 4))))
                .toList();
    }

    private static List<Turn> expected(String rule, String change) {
        List<Turn> turns = EXPECTED.stream()
                .filter(row -> row[0].equals(rule) && row[1].equals(change))
                .map(row -> new Turn(row[2], row[3]))
                .toList();
        assertThat(turns).as("what %s %s turns", rule, change).isNotEmpty();
        return turns;
    }

    /** Makes a rule say the contrary of what the notice says. */
    private static void negate(ObjectNode rule) {
        switch (rule.required("rule").asText()) {
            case "team-size" -> rule.put("min", 2).put("max", 2);
            case "coach-count" -> rule.put("min", 2).put("max", 9);
            case "full-time-student" -> rule.put("rule", "not-full-time-student");
            case "not-full-time-student" ->
                rule.put("rule", "full-time-student").putArray("schools");
            case "related-work" -> rule.put("years", 60);
            case "bars-titles" -> rule.put("rule", "award-ineligible-titles");
            case "award-ineligible-titles" -> rule.put("rule", "bars-titles");
            case "requires-document" -> rule.put("document", "STAMPED_STATEMENT");
            case "promotion", "title" ->
                ((ObjectNode) rule.required("ranks"))
                        .put("from", rule.at("/ranks/to").asInt() + 1)
                        .put("to", 2 * rule.at("/ranks/to").asInt());
            case "recommendation" -> rule.put("places", rule.required("places").asInt() + 1);
            default -> throw new AssertionError("say what the contrary of " + rule.required("rule") + " is");
        }
    }

    private static Stream<String> ids(String list) {
        List<String> ids = new ArrayList<>();
        OtherRulebook.TIANJIN
                .at(list)
                .forEach(rule -> ids.add(rule.required("id").asText()));
        assertThat(ids).isNotEmpty();
        return ids.stream();
    }

    private static List<String[]> table() {
        try (InputStream in =
                Objects.requireNonNull(RuleMutationsTest.class.getResourceAsStream("/mutations/tianjin-2025.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
