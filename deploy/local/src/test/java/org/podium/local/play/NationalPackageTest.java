package org.podium.local.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.pack.Course;
import org.podium.local.play.pack.PackageRefused;
import org.podium.local.play.pack.Scene;
import org.podium.local.play.pack.Steps;
import org.podium.local.play.report.Comparison;
import org.podium.local.play.verify.Recomputation;

/** The national package: regional stages, teams of two, titles that are verified, awards by nomination. */
class NationalPackageTest {
    private static final Path NATIONAL = Path.of("..", "contests", "national-2021");

    @TempDir
    private Path copy = Path.of("");

    @BeforeEach
    void copyNational() throws IOException {
        try (Stream<Path> files = Files.walk(NATIONAL)) {
            for (Path file : files.toList()) {
                Path to = copy.resolve(NATIONAL.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }

    @Test
    void it_recomputes_from_its_files() throws IOException, PackageRefused {
        assertThat(verified()).isEmpty();
    }

    @Test
    void the_window_and_each_stage_are_played_before_the_first_step_after_their_last_day()
            throws IOException, PackageRefused {
        List<String> course = Course.of(ContestPackage.read(copy)).stream()
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
        change("story.yaml", "  region: \"320000\"\n  entries: [E3206]", "  region: \"320000\"\n  entries: []");
        assertThat(verified().stream()
                        .filter(difference -> difference.file().equals("qualified"))
                        .map(Comparison.Difference::about))
                .containsExactly("PRELIMINARY 320000 AI_TRAINER EMPLOYEE E3206");
    }

    @Test
    void one_of_a_pair_who_is_absent_counts_where_all_must_come() throws IOException, PackageRefused {
        change("rulebook.yaml", "presence: ANY", "presence: ALL");
        assertThat(verified())
                .filteredOn(difference -> difference.file().equals("ranking"))
                .anySatisfy(difference ->
                        assertThat(difference.toString()).contains("S1106", "status expected RANKED, is DNF"));
    }

    private List<Comparison.Difference> verified() throws IOException, PackageRefused {
        ContestPackage pack = ContestPackage.read(copy);
        return Comparison.of(pack.expected(), new Recomputation(pack)::rows);
    }

    private void change(String file, String before, String after) throws IOException {
        Path path = copy.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(before);
        Files.writeString(path, text.replace(before, after));
    }
}
