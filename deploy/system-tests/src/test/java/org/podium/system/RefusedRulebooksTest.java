package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./podium check} refuses what is wrong in a rulebook with its path, its line and what is known. */
class RefusedRulebooksTest {
    private static final Path TIANJIN = PlayedStory.PACKAGE.resolve("rulebook.yaml");

    @TempDir
    Path folder;

    @Test
    void the_notice_of_Tianjin_is_accepted() {
        Cli.Run run = check(TIANJIN);
        assertThat(run.exit()).as(run.output()).isZero();
    }

    @Test
    void a_misspelt_rule_is_named_with_the_kinds_that_are_known() throws IOException {
        refused(
                "rule: bars-titles",
                "rule: bars-title",
                "/registration/eligibility/3",
                "bars-title",
                "bars-titles",
                "award-ineligible-titles");
    }

    @Test
    void weights_that_sum_to_99_are_refused() throws IOException {
        refused(
                "{THEORY: 20, PRACTICAL: 80}",
                "{THEORY: 19, PRACTICAL: 80}",
                "/scoring/weights/components",
                "99",
                "100");
    }

    @Test
    void a_rule_that_asks_for_an_unknown_document_is_refused_with_the_known_ones() throws IOException {
        refused(
                "document: WORK_PROOF",
                "document: WORKING_PROOF",
                "/registration/eligibility/9/document",
                "WORKING_PROOF",
                "IDENTITY_CARD",
                "WORK_PROOF");
    }

    @Test
    void ranks_that_overlap_are_refused_where_they_do_with_both_ranges() throws IOException {
        String text = Files.readString(TIANJIN);
        int promotion = text.indexOf("S2-30/PROMOTION_EMPLOYEE");
        int end = text.indexOf("    - id:", promotion);
        String again = "    - id: S2-30/PROMOTION_AGAIN"
                + text.substring(text.indexOf('\n', promotion), end)
                        .replace("ranks: {from: 1, to: 10}", "ranks: {from: 10, to: 12}");
        String both = text.substring(0, end) + again + text.substring(end);
        int line = (int) both.substring(0, both.indexOf("ranks:", end)).lines().count();
        Cli.Run run = check(write(both));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output().lines().filter(said -> said.contains(" error at ")))
                .singleElement()
                .asString()
                .endsWith("rulebook.yaml:" + line
                        + " error at /awards/rules/1/ranks: the ranks 10 to 12 overlap with those"
                        + " of S2-30/PROMOTION_EMPLOYEE, 1 to 10");
    }

    private void refused(String right, String wrong, String path, String... named) throws IOException {
        String text = Files.readString(TIANJIN);
        int at = text.indexOf(right);
        assertThat(at).as("the rulebook holds " + right).isPositive();
        int line = (int) text.substring(0, at).lines().count();
        Cli.Run run = check(write(text.substring(0, at) + wrong + text.substring(at + right.length())));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).contains(path).contains(named).contains("rulebook.yaml:" + line + " ");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("rulebook.yaml"), text);
    }

    private Cli.Run check(Path rulebook) {
        return new Cli(folder.resolve("data")).run(Duration.ofMinutes(1), "check", rulebook.toString());
    }
}
