package org.podium.local.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.pack.Fault;
import org.podium.local.play.pack.MarkRow;
import org.podium.local.play.pack.PackageRefused;
import org.podium.local.play.report.Comparison;
import org.podium.local.play.verify.ChangedMarks;
import org.podium.local.play.verify.Recomputation;

class PackageTest {
    private static final Path TIANJIN = Path.of("..", "contests", "tianjin-2025");

    /** A row of a ranking: its rank, its entry, what it was given. */
    private static final Pattern WORKED =
            Pattern.compile("(?m)^\\| \\d+ \\| (?<entry>[A-Z]{2}\\d{2}) \\| (?<theory>\\d+\\.\\d\\d)"
                    + " \\| (?<practical>\\d+\\.\\d\\d) \\| (?<minutes>\\d+|–) \\|");

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
    void a_level_that_is_on_no_rung_of_the_ladder_is_refused_with_those_that_are() throws IOException {
        change("entries.csv", ",SPECIAL,2009-02-01,", ",EXPERT,2009-02-01,");
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("entries.csv");
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.message()).contains("'EXPERT'");
            assertThat(fault.known()).contains("", "APPRENTICE", "SPECIAL");
        });
    }

    @Test
    void marks_of_single_judges_are_refused_by_name_and_not_left_out() throws IOException {
        Files.writeString(copy.resolve("aspects.csv"), "stage,entry,module,aspect,judge,mark\r\n");
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("aspects.csv: ")
                .contains("not built");
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
    void what_is_cancelled_is_not_held_and_what_is_merged_is_ranked_and_awarded_as_one()
            throws IOException, PackageRefused {
        change("story.yaml", "# Titles on no list", """
                - step: announcement
                  at: 2025-11-03T09:30:00+08:00
                  reason: 报名不足
                  amendment:
                    contest:
                      cancellations:
                        - id: S2-29/CANCELLED
                          of: {skill: GENERATIVE_AI, division: STUDENT}
                          day: 2025-11-03
                          clause: S2 五(二)
                          sentence: {zh: 报名不足，取消, en: Too few entries.}
                      mergers:
                        - id: S2-29/MERGED
                          from: {skill: SERVICE_ROBOT, division: STUDENT}
                          into: {division: EMPLOYEE}
                          day: 2025-11-03
                          clause: S2 五(二)
                          sentence: {zh: 报名不足，合并举行, en: Held together.}

                # Titles on no list""");

        List<Comparison.Difference> differences = verified();

        assertThat(differences)
                .filteredOn(difference -> difference.file().equals("pools"))
                .extracting(Comparison.Difference::toString)
                .satisfiesExactly(
                        cancelled -> assertThat(cancelled).contains("GENERATIVE_AI STUDENT", "but there is none"),
                        merged -> assertThat(merged)
                                .contains("SERVICE_ROBOT EMPLOYEE", "entries expected 20, is 26", "is AWARDS"),
                        gone -> assertThat(gone).contains("SERVICE_ROBOT STUDENT", "but there is none"));
        assertThat(differences)
                .filteredOn(difference -> difference.file().equals("awards"))
                .extracting(Comparison.Difference::toString)
                .anyMatch(award -> award.contains("PROMOTION SERVICE_ROBOT EMPLOYEE"))
                .noneMatch(award -> award.contains("AI_TRAINER"));
        assertThat(differences).noneMatch(difference -> difference.file().equals("outcomes"));
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

    @Test
    void of_a_changed_mark_the_component_is_named_and_the_others_of_its_entry_are_not() throws Exception {
        change("marks.csv", "AE05,PRACTICAL,84.00", "AE05,PRACTICAL,84.50");
        assertThat(changedMarks())
                .containsExactly("changed mark: FINAL AE05 PRACTICAL: score expected 84.00, is 84.50");
    }

    @Test
    void a_changed_time_is_named_though_it_is_in_no_total() throws Exception {
        change("marks.csv", "AE12,PRACTICAL,88.00,110", "AE12,PRACTICAL,88.00,99");
        assertThat(verified())
                .extracting(Comparison.Difference::toString)
                .anyMatch(difference -> difference.contains("AE12: rank expected 7, is 6"));
        assertThat(changedMarks()).containsExactly("changed mark: FINAL AE12 PRACTICAL: minutes expected 110, is 99");
    }

    @Test
    void two_marks_that_cancel_out_are_named_though_nothing_comes_of_them() throws Exception {
        change("marks.csv", "AE19,THEORY,80.00", "AE19,THEORY,84.00");
        change("marks.csv", "AE19,PRACTICAL,92.00", "AE19,PRACTICAL,91.00");
        assertThat(verified()).isEmpty();
        assertThat(changedMarks())
                .containsExactly(
                        "changed mark: FINAL AE19 PRACTICAL: score expected 92.00, is 91.00",
                        "changed mark: FINAL AE19 THEORY: score expected 80.00, is 84.00");
    }

    @Test
    void a_mark_that_is_gone_and_one_that_nobody_gave_are_named() throws Exception {
        change("marks.csv", "FINAL,,GE02,THEORY,58.00,,PRESENT", "FINAL,,GS02,THEORY,58.0,,PRESENT");
        change("marks.csv", "GE04,THEORY,60.00", "GE04,THEORY,60.0");
        assertThat(changedMarks())
                .containsExactly(
                        "changed mark: FINAL GE02 THEORY: expected THEORY 58.00, but there is none",
                        "changed mark: FINAL GS02 THEORY: not expected");
    }

    @Test
    void a_package_that_keeps_no_marks_to_compare_with_says_which_entry_they_are_of() throws Exception {
        Files.delete(copy.resolve("expected/marks.csv"));
        change("marks.csv", "AE19,PRACTICAL,92.00", "AE19,PRACTICAL,91.00");
        assertThat(changedMarks()).isEmpty();
        assertThat(ChangedMarks.suspected(ContestPackage.read(copy), verified()))
                .containsExactly(
                        "the marks of AE08 in marks.csv do not give its rank: THEORY 88.00, PRACTICAL 90.00 in 99 min",
                        "the marks of AE19 in marks.csv do not give the total 89.60:"
                                + " THEORY 80.00, PRACTICAL 91.00 in 108 min");
    }

    @Test
    void the_marks_that_are_expected_are_those_that_the_working_reckons_with() throws Exception {
        Map<String, List<MarkRow>> expected =
                ContestPackage.read(copy).expected().marks();
        Matcher worked = WORKED.matcher(Files.readString(copy.resolve("WORKING.md")));
        int entries = 0;
        while (worked.find()) {
            entries++;
            assertThat(expected.get(worked.group("entry")))
                    .extracting(MarkRow::component, MarkRow::score, MarkRow::minutes)
                    .containsExactlyInAnyOrder(
                            tuple("THEORY", worked.group("theory"), ""),
                            tuple(
                                    "PRACTICAL",
                                    worked.group("practical"),
                                    worked.group("minutes").replace("–", "")));
        }
        assertThat(entries).isEqualTo(80);
    }

    private List<Comparison.Difference> verified() throws IOException, PackageRefused {
        ContestPackage pack = ContestPackage.read(copy);
        return Comparison.of(pack.expected(), new Recomputation(pack)::rows);
    }

    private List<String> changedMarks() throws IOException, PackageRefused {
        return ChangedMarks.of(ContestPackage.read(copy));
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
