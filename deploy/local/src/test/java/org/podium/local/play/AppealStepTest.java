package org.podium.local.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.pack.Course;
import org.podium.local.play.pack.Fault;
import org.podium.local.play.pack.PackageRefused;
import org.podium.local.play.pack.Scene;
import org.podium.local.play.pack.Step;
import org.podium.local.play.pack.Steps;
import org.podium.local.play.report.Comparison;
import org.podium.local.play.verify.Recomputation;

/** Appeals of a story are read strictly, belong to their stage and move no rank; what is not built is refused by name. */
class AppealStepTest {
    private static final Path TIANJIN = Path.of("..", "contests", "tianjin-2025");

    /** The twelfth step, where the story ends with it. */
    private static final String APPEAL = "{step: appeal, at: '2025-11-11T18:30:00+08:00', stage: FINAL, entry: AE23,"
            + " subject: EQUIPMENT, statement: 三号工位断电, decision: UPHELD, reason: 监督记录证实断电}";

    @TempDir
    private Path copy = Path.of("");

    @BeforeEach
    void copyTianjin() throws IOException {
        try (Stream<Path> files = Files.walk(TIANJIN)) {
            for (Path file : files.toList()) {
                Path to = copy.resolve(TIANJIN.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }

    @Test
    void an_appeal_is_taken_with_its_stage_wherever_it_stands_and_moves_no_rank() throws Exception {
        at_the_end(APPEAL);
        assertThat(Course.of(ContestPackage.read(copy)).stream()
                        .map(AppealStepTest::brief)
                        .toList())
                .endsWith("FINAL [AE23]", "tie-decision");
        assertThat(verified()).isEmpty();
    }

    @Test
    void what_an_appeal_says_wrongly_is_refused_with_its_line_and_what_is_known() throws IOException {
        int line = at_the_end(APPEAL.replace("EQUIPMENT", "VALUATION")
                .replace("UPHELD", "GRANTED")
                .replace("监督记录证实断电", "''"));
        assertThat(faults())
                .containsExactly(
                        "story.yaml:" + line
                                + ": unknown subject 'VALUATION' of an appeal (known: ARITHMETIC, EQUIPMENT, PROCEDURE)",
                        "story.yaml:" + line + ": unknown decision 'GRANTED' on an appeal (known: REJECTED, UPHELD)",
                        "story.yaml:" + line + ": the decision on an appeal has a reason");
    }

    @Test
    void an_appeal_in_a_stage_in_which_the_entry_has_no_marks_is_refused_with_those_in_which_it_has()
            throws IOException {
        int line = at_the_end(APPEAL.replace("stage: FINAL", "stage: FINALE"));
        assertThat(faults())
                .containsExactly("story.yaml:" + line
                        + ": step 12 appeals for AE23 in the stage 'FINALE', in which it has no marks (known: FINAL)");
    }

    @Test
    void an_appeal_in_a_stage_that_the_rulebook_does_not_have_is_refused_with_those_it_has() throws IOException {
        change("marks.csv", "FINAL,,AE23,THEORY", "FINALE,,AE23,THEORY");
        at_the_end(APPEAL.replace("stage: FINAL", "stage: FINALE"));
        assertThatIllegalArgumentException()
                .isThrownBy(this::verified)
                .withMessage("step 12: the rulebook has no stage FINALE (known: FINAL)");
    }

    @Test
    void an_appeal_for_who_withdrew_before_the_start_is_refused_with_its_step() throws IOException {
        before_the_tie("{step: withdrawal, entry: AE23}");
        before_the_tie(APPEAL);
        assertThatIllegalArgumentException()
                .isThrownBy(this::verified)
                .withMessage("step 12 appeals for AE23, which stands in no pool of FINAL");
    }

    @Test
    void an_appeal_under_a_rulebook_that_knows_none_is_refused_with_its_step() throws IOException {
        before_the_tie("{step: announcement, reason: 不设申诉, amendment: {scoring: {disputes: null}}}");
        before_the_tie(APPEAL);
        assertThatIllegalArgumentException()
                .isThrownBy(this::verified)
                .withMessage("step 12: the rulebook knows no appeals (scoring.disputes)");
    }

    @ParameterizedTest
    @CsvSource({"review,no step corrects a mark", "objection,take no objections"})
    void a_step_that_is_not_built_is_refused_with_its_line_and_what_is_missing(String kind, String missing)
            throws IOException {
        int line = at_the_end("{step: " + kind + ", entry: AE23, reason: 请查分}");
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("story.yaml:" + line + ": step '" + kind + "'")
                .contains("is not built", missing);
    }

    private static String brief(Scene scene) {
        return switch (scene) {
            case Scene.Window window -> "window";
            case Scene.Held held ->
                held.stage() + " "
                        + held.appeals().stream().map(Step.Appeal::entry).toList();
            case Scene.Told told -> Steps.kind(told.step());
        };
    }

    /** @return its line */
    private int at_the_end(String step) throws IOException {
        Path story = copy.resolve("story.yaml");
        Files.writeString(story, Files.readString(story) + "\n- " + step + "\n");
        return Files.readAllLines(story).size();
    }

    private void before_the_tie(String step) throws IOException {
        change("story.yaml", "- step: tie-decision", "- " + step + "\n\n- step: tie-decision");
    }

    private List<Comparison.Difference> verified() throws IOException, PackageRefused {
        ContestPackage pack = ContestPackage.read(copy);
        return Comparison.of(pack.expected(), new Recomputation(pack));
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        assertThatExceptionOfType(PackageRefused.class)
                .isThrownBy(() -> ContestPackage.read(copy))
                .satisfies(refused ->
                        refused.faults().stream().map(Fault::toString).forEach(faults::add));
        return faults;
    }

    private void change(String file, String before, String after) throws IOException {
        Path path = copy.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(before);
        Files.writeString(path, text.replace(before, after));
    }
}
