package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.pack.PackageRefused;
import org.podium.local.play.report.Comparison;
import org.podium.local.play.report.Comparison.Difference;
import org.podium.local.play.verify.Recomputation;

/** No rule of the notice is there for show: without it, or with its contrary, the story ends differently. */
class RuleMutationsTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonNode TIANJIN = read(PlayedStory.PACKAGE.resolve("rulebook.yaml"));

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> every_eligibility_rule_that_is_deleted_takes_its_findings_along() {
        return ids("/registration/eligibility")
                .map(rule -> DynamicTest.dynamicTest(rule, () -> {
                    List<Difference> differences =
                            outcome(rulebook -> remove(rulebook, "/registration/eligibility", rule));
                    assertThat(differences).anySatisfy(each -> {
                        assertThat(each.file()).isEqualTo("findings");
                        assertThat(each.about()).contains(rule);
                        assertThat(each.actual()).isEmpty();
                    });
                    // A title that no list names any more goes to a person under the open list that is left.
                    assertThat(differences)
                            .filteredOn(each -> each.file().equals("findings"))
                            .allSatisfy(each -> assertThat(each.about().contains(rule)
                                            || each.actual().containsValue("NEEDS_REVIEW"))
                                    .as(each.toString())
                                    .isTrue());
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_eligibility_rule_that_is_negated_changes_who_gets_in_or_what_they_get() {
        return ids("/registration/eligibility")
                .map(rule -> DynamicTest.dynamicTest(rule, () -> {
                    List<Difference> differences =
                            outcome(rulebook -> negate(find(rulebook, "/registration/eligibility", rule)));
                    assertThat(differences)
                            .anySatisfy(each -> assertThat(each.file()).isIn("outcomes", "awards"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_award_rule_that_is_deleted_takes_its_awards_along() {
        return ids("/awards/rules")
                .map(rule -> DynamicTest.dynamicTest(rule, () -> {
                    List<Difference> differences = outcome(rulebook -> remove(rulebook, "/awards/rules", rule));
                    assertThat(differences).isNotEmpty().allSatisfy(each -> assertThat(each.file())
                            .isIn("awards", "pools"));
                    assertThat(differences)
                            .anySatisfy(each -> assertThat(each.actual()).isEmpty());
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_award_rule_that_is_negated_gives_the_awards_to_others() {
        return ids("/awards/rules")
                .map(rule -> DynamicTest.dynamicTest(rule, () -> {
                    List<Difference> differences = outcome(rulebook -> negate(find(rulebook, "/awards/rules", rule)));
                    assertThat(differences)
                            .anySatisfy(each -> assertThat(each.file()).isEqualTo("awards"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_limits_of_the_notice_decide_as_they_are_written() {
        return Stream.of(
                changed("S2-16 deleted lets a third competitor in", "X01", r -> ((ObjectNode) r.at("/registration"))
                        .putArray("caps")),
                changed("S2-16 of three lets a third competitor in", "X01", r -> ((ObjectNode)
                                r.at("/registration/caps/0"))
                        .put("competitors", 3)),
                changed("A-40 deleted lets a person in twice", "X03", r -> ((ObjectNode) r.at("/registration"))
                        .remove("oneEntry")),
                changed("S2-21 a day later lets the late entry in", "X16", r -> ((ObjectNode)
                                r.at("/registration/closes"))
                        .put("day", "2025-11-01")),
                changed("S2-31 of 21 leaves the pool of 20 without awards", "STUDENT", r -> ((ObjectNode)
                                r.at("/awards/minimumField"))
                        .put("competed", 21)),
                changed("S2-31 of 19 gives awards to the pool of 19", "SERVICE_ROBOT", r -> ((ObjectNode)
                                r.at("/awards/minimumField"))
                        .put("competed", 19)),
                changed("A-11 BACKFILL lets the next move up", "AE05", r -> ((ObjectNode)
                                r.at("/awards/ineligibleHolders"))
                        .put("policy", "BACKFILL")),
                changed("A-06 without the step by time shares the rank", "AE12", r -> ((ArrayNode)
                                r.at("/scoring/ties/steps"))
                        .remove(1)),
                changed("S2-19 of 30 and 70 ranks otherwise", "AE19", r -> ((ObjectNode)
                                r.at("/scoring/weights/components"))
                        .put("THEORY", 30)
                        .put("PRACTICAL", 70)));
    }

    private DynamicTest changed(String name, String about, Consumer<JsonNode> change) {
        return DynamicTest.dynamicTest(name, () -> assertThat(outcome(change))
                .anySatisfy(each -> assertThat(each.toString()).contains(about)));
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

    private List<Difference> outcome(Consumer<JsonNode> change) throws IOException, PackageRefused {
        JsonNode rulebook = TIANJIN.deepCopy();
        change.accept(rulebook);
        Path copy = ChangedPackage.copy(folder);
        Files.writeString(copy.resolve("rulebook.yaml"), YAML.writeValueAsString(rulebook));
        ContestPackage changed = ContestPackage.read(copy);
        return Comparison.of(changed.expected(), new Recomputation(changed)::rows);
    }

    private static Stream<String> ids(String list) {
        List<String> ids = new ArrayList<>();
        TIANJIN.at(list).forEach(rule -> ids.add(rule.required("id").asText()));
        assertThat(ids).isNotEmpty();
        return ids.stream();
    }

    private static ObjectNode find(JsonNode rulebook, String list, String id) {
        for (JsonNode rule : rulebook.at(list)) {
            if (rule.required("id").asText().equals(id)) {
                return (ObjectNode) rule;
            }
        }
        throw new AssertionError("no rule " + id);
    }

    private static void remove(JsonNode rulebook, String list, String id) {
        ArrayNode rules = (ArrayNode) rulebook.at(list);
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).required("id").asText().equals(id)) {
                rules.remove(i);
                return;
            }
        }
        throw new AssertionError("no rule " + id);
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
