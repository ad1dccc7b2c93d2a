package org.podium.local.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.pack.Fault;
import org.podium.local.play.pack.PackageRefused;
import org.podium.local.play.report.Comparison;
import org.podium.local.play.verify.Recomputation;

class PackageTest {
    private static final Path TIANJIN = Path.of("..", "contests", "tianjin-2025");

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
    void the_tianjin_package_recomputes_from_its_files() throws IOException, PackageRefused {
        assertThat(verified()).isEmpty();
    }

    @Test
    void an_unknown_column_is_refused_with_file_line_and_what_is_known() throws IOException {
        change("units.csv", "uscc,name,kind,region,email,parent", "uscc,name,kind,region,mail,parent");
        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("units.csv");
            assertThat(fault.line()).isEqualTo(1);
            assertThat(fault.message()).contains("'mail'");
            assertThat(fault.known()).contains("email");
        });
    }

    @Test
    void an_unknown_key_of_a_step_is_refused_with_its_line() throws IOException {
        change("story.yaml", "  cut: 10", "  cutt: 10");
        int line = Files.readAllLines(copy.resolve("story.yaml")).indexOf("  cutt: 10") + 1;
        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.toString()).startsWith("story.yaml:" + line);
            assertThat(fault.known()).contains("cut", "at");
        });
    }

    @Test
    void an_unknown_step_is_refused_with_those_that_are_known() throws IOException {
        change("story.yaml", "- step: announcement", "- step: anouncement");
        assertThat(faults()).anySatisfy(fault -> assertThat(fault.known()).contains("announcement", "substitution"));
    }

    @Test
    void an_unknown_file_is_ignored() throws IOException, PackageRefused {
        Files.writeString(copy.resolve("notes.csv"), "anything\r\n");
        assertThat(verified()).isEmpty();
    }

    @Test
    void marks_of_single_judges_are_refused_by_name_and_not_left_out() throws IOException {
        Files.writeString(copy.resolve("aspects.csv"), "stage,entry,module,aspect,judge,mark\r\n");
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("aspects.csv: ")
                .contains("not played yet");
    }

    @Test
    void a_penalty_takes_points_after_the_result_and_whoever_was_behind_moves_up() throws IOException, PackageRefused {
        change("story.yaml", "- step: tie-decision", """
                - step: penalty
                  at: 2025-11-12T10:00:00+08:00
                  entry: AS01
                  kind: DEDUCTION_POINTS
                  component: PRACTICAL
                  amount: 6.00
                  reason: 操作中使用未经许可的工具

                - step: tie-decision""");
        List<Comparison.Difference> differences = verified();
        assertThat(differences)
                .filteredOn(difference -> difference.file().equals("ranking"))
                .filteredOn(difference -> difference.about().endsWith("AS01"))
                .singleElement()
                .asString()
                .contains("rank expected 9, is 12", "total expected 80.00, is 75.20");
        assertThat(differences)
                .filteredOn(difference -> difference.file().equals("awards"))
                .extracting(Comparison.Difference::about)
                .anyMatch(about -> about.contains("AS01/"))
                .anyMatch(about -> about.contains("AS17/"));
    }

    @Test
    void a_penalty_of_an_amount_that_is_none_is_refused_with_its_line() throws IOException {
        change(
                "story.yaml",
                "- step: tie-decision",
                "- step: penalty\n  entry: AS01\n  kind: DEDUCTION_POINTS\n  amount: a few\n\n- step: tie-decision");
        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isPositive())
                .asString()
                .contains("'a few'");
    }

    @Test
    void without_a_time_of_submission_an_entry_is_looked_at_on_the_last_day_of_registration()
            throws IOException, PackageRefused {
        Path entries = copy.resolve("entries.csv");
        Files.writeString(
                entries,
                Files.readAllLines(entries).stream()
                        .map(line -> line.substring(0, line.lastIndexOf(',')))
                        .collect(Collectors.joining("\r\n")));
        // born after that day, before 2030
        change("entries.csv", "370102199609202335", "370102202601012339");
        assertThat(verified()).anySatisfy(difference -> assertThat(difference.toString())
                .isEqualTo("expected/findings.csv: AE02 ID: not expected, but it is FAIL"));
    }

    @Test
    void a_last_day_that_only_a_calendar_of_the_office_could_tell_is_not_guessed() throws IOException {
        Path story = copy.resolve("story.yaml");
        Files.writeString(story, Files.readString(story).replace("2025-11-1", "2031-11-1"));
        assertThatIllegalArgumentException().isThrownBy(this::verified).withMessageContaining("2031");
    }

    @Test
    void a_changed_mark_shows_as_the_total_of_its_entry() throws IOException, PackageRefused {
        change("marks.csv", "AE05,PRACTICAL,84.00", "AE05,PRACTICAL,84.50");
        assertThat(verified())
                .filteredOn(difference -> difference.file().equals("ranking"))
                .filteredOn(difference -> !Objects.equals(
                        difference.expected().get("total"), difference.actual().get("total")))
                .singleElement()
                .asString()
                .contains("AE05", "total expected 83.20, is 83.60");
    }

    @Test
    void a_wrong_rank_in_expected_is_named() throws IOException, PackageRefused {
        change("expected/ranking.csv", "AE09,12,81.70", "AE09,13,81.70");
        assertThat(verified()).singleElement().asString().contains("AE09", "rank expected 13, is 12");
    }

    private List<Comparison.Difference> verified() throws IOException, PackageRefused {
        ContestPackage pack = ContestPackage.read(copy);
        return Comparison.of(pack.expected(), new Recomputation(pack)::rows);
    }

    private List<Fault> faults() {
        List<Fault> faults = new java.util.ArrayList<>();
        assertThatExceptionOfType(PackageRefused.class)
                .isThrownBy(() -> ContestPackage.read(copy))
                .satisfies(refused -> faults.addAll(refused.faults()));
        return faults;
    }

    private void change(String file, String before, String after) throws IOException {
        Path path = copy.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(before);
        Files.writeString(path, text.replace(before, after));
    }
}
