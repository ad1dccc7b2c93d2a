package org.podium.local.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podium.local.play.pack.Course;
import org.podium.local.play.pack.PackageRefused;
import org.podium.local.play.pack.Scene;
import org.podium.local.play.pack.Steps;
import org.podium.local.play.report.Comparison;

/** The national package: regional stages, teams of two, titles that are verified, awards by nomination. */
class NationalPackageTest {
    @TempDir
    private Path directory = Path.of("");

    private CopiedPackage copy;

    @BeforeEach
    void copyIt() throws IOException {
        copy = CopiedPackage.of("national-2021", directory);
    }

    @Test
    void it_recomputes_from_its_files() throws IOException, PackageRefused {
        assertThat(copy.verified()).isEmpty();
    }

    @Test
    void the_window_and_each_stage_are_played_before_the_first_step_after_their_last_day()
            throws IOException, PackageRefused {
        List<String> course = Course.of(copy.read()).stream()
                .map(scene -> switch (scene) {
                    case Scene.Window window -> "window";
                    case Scene.Held held -> held.stage();
                    case Scene.Told told -> Steps.kind(told.step());
                })
                .toList();
        assertThat(course.subList(0, 3)).containsExactly("announcement", "window", "eligibility-decision");
        assertThat(course)
                .containsSubsequence(
                        "correction",
                        "announcement",
                        "PRELIMINARY",
                        "qualification-decision",
                        "withdrawal",
                        "announcement",
                        "FINAL",
                        "verification");
        assertThat(course).containsOnlyOnce("window", "PRELIMINARY", "FINAL");
    }

    @Test
    void a_place_that_is_offered_is_taken_by_nobody_until_the_organiser_confirms_it()
            throws IOException, PackageRefused {
        copy.change("story.yaml", "  region: \"320000\"\n  entries: [E3206]", "  region: \"320000\"\n  entries: []");
        assertThat(copy.verified().stream()
                        .filter(difference -> difference.file().equals("qualified"))
                        .map(Comparison.Difference::about))
                .containsExactly("PRELIMINARY 320000 AI_TRAINER EMPLOYEE E3206");
    }

    @Test
    void one_of_a_pair_who_is_absent_counts_where_all_must_come() throws IOException, PackageRefused {
        copy.change("rulebook.yaml", "presence: ANY", "presence: ALL");
        assertThat(copy.verified())
                .filteredOn(difference -> difference.file().equals("ranking"))
                .anySatisfy(difference ->
                        assertThat(difference.toString()).contains("S1106", "status expected RANKED, is DNF"));
    }
}
