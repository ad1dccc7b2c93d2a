package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.pack.Expected;
import org.podium.local.play.report.Comparison;
import org.podium.local.play.report.Comparison.Difference;
import org.podium.local.play.verify.Recomputation;

/**
 * The services follow the rulebook and no number of their own: under other rules they come to what is recomputed from the
 * package's files alone. So what {@link RuleMutationsTest} and {@link NoticeLimitsTest} show offline holds for them too.
 */
@Tag("long")
@ExtendWith(OnePlatform.class)
class OtherRulesPlayedTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Duration PLAY_LIMIT = Duration.ofMinutes(6);
    private static final Set<String> DELETED = Set.of("S2-13", "S2-27");
    private static final String PENALTY = """
            - step: penalty
              at: 2025-11-12T10:00:00+08:00
              entry: AS01
              kind: DEDUCTION_POINTS
              component: PRACTICAL
              amount: 6.00
              reason: 操作中使用未经许可的工具

            """;

    private final RunningPlatform platform;

    @TempDir
    Path folder;

    OtherRulesPlayedTest(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void under_seven_other_rules_the_services_come_to_what_is_recomputed_from_the_files() throws Exception {
        Path copy = ChangedPackage.copy(PlayedStory.PACKAGE, folder);
        Path rulebook = copy.resolve("rulebook.yaml");
        JsonNode rules = YAML.readTree(rulebook.toFile());
        change(rules);
        Files.writeString(rulebook, YAML.writeValueAsString(rules));
        Path story = copy.resolve("story.yaml");
        Files.writeString(
                story, Files.readString(story).replace("- step: tie-decision", PENALTY + "- step: tie-decision"));
        ContestPackage pack = ContestPackage.read(copy);
        Recomputation recomputed = new Recomputation(pack);
        eachRuleTurnsSomething(Comparison.of(pack.expected(), recomputed));
        ChangedPackage.expect(copy, recomputed);

        Path report = folder.resolve("other-rules.json");
        Cli.Run play = platform.cli().run(PLAY_LIMIT, "play", copy.toString(), "--report", report.toString());

        assertThat(play.exit()).as(play.output()).isZero();
        JsonNode told = PlayedStory.read(report, play.output());
        assertThat(told.at("/expected/files")).hasSize(Expected.COLUMNS.size());
        assertThat(told.at("/expected/differences")).isEmpty();
        assertThat(told.required("substitutions")).allSatisfy(one -> {
            assertThat(one.path("lastDay").asText()).isEqualTo("2025-11-04");
            assertThat(one.path("rule").asText()).isEqualTo("S2-26");
        });
    }

    private static void change(JsonNode rulebook) {
        ((ObjectNode) rulebook.at("/registration/caps/0")).put("competitors", 3);
        ((ObjectNode) rulebook.at("/registration/closes")).put("day", "2025-11-01");
        ((ObjectNode) rulebook.at("/registration/substitution/until")).put("workingDays", 4);
        ((ObjectNode) rulebook.at("/awards/minimumField")).put("competed", 19);
        ArrayNode eligibility = (ArrayNode) rulebook.at("/registration/eligibility");
        for (int i = eligibility.size() - 1; i >= 0; i--) {
            if (DELETED.contains(eligibility.get(i).required("id").asText())) {
                eligibility.remove(i);
            }
        }
        for (JsonNode rule : rulebook.at("/awards/rules")) {
            if (rule.required("id").asText().equals("S2-30/PROMOTION_STUDENT")) {
                ((ObjectNode) rule.required("ranks")).put("to", 9);
            }
        }
    }

    /** Else the play would show nothing of it. */
    private static void eachRuleTurnsSomething(List<Difference> differences) {
        assertThat(Turn.of(differences, "outcomes"))
                .containsExactlyInAnyOrder(
                        new Turn("X01", "APPROVED"),
                        new Turn("X02", "APPROVED"),
                        new Turn("X16", "APPROVED"),
                        new Turn("X04", "REVIEW"),
                        new Turn("X05", "REVIEW"),
                        new Turn("X12", "APPROVED"));
        assertThat(Turn.of(differences, "pools")).contains(new Turn("FINAL SERVICE_ROBOT EMPLOYEE", "AWARDS"));
        List<Turn> awards = Turn.of(differences, "awards");
        // of four working days: the competitor of AE08 stays
        assertThat(awards).contains(new Turn("PROMOTION AE08", "NO_CHANGE"));
        // the penalty costs AS01 the ninth place, and behind the ninth nobody is promoted any more
        assertThat(awards)
                .filteredOn(turn -> turn.about().startsWith("PROMOTION AS"))
                .containsExactly(new Turn("PROMOTION AS01", ""));
    }
}
