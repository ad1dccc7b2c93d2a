package org.podium.local.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podium.local.play.pack.PackageRefused;
import org.podium.local.play.report.Comparison;

/** The Tianjin package: what is refused in its files, and that it recomputes from them. */
class PackageTest {
    @TempDir
    private Path directory = Path.of("");

    private CopiedPackage copy;

    @BeforeEach
    void copyIt() throws IOException {
        copy = CopiedPackage.of("tianjin-2025", directory);
    }

    @Test
    void the_tianjin_package_recomputes_from_its_files() throws IOException, PackageRefused {
        assertThat(copy.verified()).isEmpty();
    }

    @Test
    void an_unknown_column_is_refused_with_file_line_and_what_is_known() throws IOException {
        copy.change("units.csv", "uscc,name,kind,region,email,parent", "uscc,name,kind,region,mail,parent");
        assertThat(copy.faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("units.csv");
            assertThat(fault.line()).isEqualTo(1);
            assertThat(fault.message()).contains("'mail'");
            assertThat(fault.known()).contains("email");
        });
    }

    @Test
    void an_unknown_key_of_a_step_is_refused_with_its_line() throws IOException {
        copy.change("story.yaml", "  cut: 10", "  cutt: 10");
        int line = Files.readAllLines(copy.file("story.yaml")).indexOf("  cutt: 10") + 1;
        assertThat(copy.faults()).anySatisfy(fault -> {
            assertThat(fault.toString()).startsWith("story.yaml:" + line);
            assertThat(fault.known()).contains("cut", "at");
        });
    }

    @Test
    void an_unknown_step_is_refused_with_those_that_are_known() throws IOException {
        copy.change("story.yaml", "- step: announcement", "- step: anouncement");
        assertThat(copy.faults())
                .anySatisfy(fault -> assertThat(fault.known()).contains("announcement", "substitution"));
    }

    @Test
    void an_unknown_file_is_ignored() throws IOException, PackageRefused {
        Files.writeString(copy.file("notes.csv"), "anything\r\n");
        assertThat(copy.verified()).isEmpty();
    }

    @Test
    void a_level_that_is_on_no_rung_of_the_ladder_is_refused_with_those_that_are() throws IOException {
        copy.change("entries.csv", ",SPECIAL,2009-02-01,", ",EXPERT,2009-02-01,");
        assertThat(copy.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("entries.csv");
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.message()).contains("'EXPERT'");
            assertThat(fault.known()).contains("", "APPRENTICE", "SPECIAL");
        });
    }

    @Test
    void marks_of_single_judges_are_refused_by_name_and_not_left_out() throws IOException {
        Files.writeString(copy.file("aspects.csv"), "stage,entry,module,aspect,judge,mark\r\n");
        assertThat(copy.faults())
                .singleElement()
                .asString()
                .startsWith("aspects.csv: ")
                .contains("not built");
    }

    @Test
    void a_penalty_takes_points_after_the_result_and_whoever_was_behind_moves_up() throws IOException, PackageRefused {
        copy.change("story.yaml", "- step: tie-decision", """
                - step: penalty
                  at: 2025-11-12T10:00:00+08:00
                  entry: AS01
                  kind: DEDUCTION_POINTS
                  component: PRACTICAL
                  amount: 6.00
                  reason: 操作中使用未经许可的工具

                - step: tie-decision""");
        List<Comparison.Difference> differences = copy.verified();
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
        copy.change(
                "story.yaml",
                "- step: tie-decision",
                "- step: penalty\n  entry: AS01\n  kind: DEDUCTION_POINTS\n  amount: a few\n\n- step: tie-decision");
        assertThat(copy.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isPositive())
                .asString()
                .contains("'a few'");
    }

    @Test
    void without_a_time_of_submission_an_entry_is_looked_at_on_the_last_day_of_registration()
            throws IOException, PackageRefused {
        Path entries = copy.file("entries.csv");
        Files.writeString(
                entries,
                Files.readAllLines(entries).stream()
                        .map(line -> line.substring(0, line.lastIndexOf(',')))
                        .collect(Collectors.joining("\r\n")));
        // born after that day, before 2030
        copy.change("entries.csv", "370102199609202335", "370102202601012339");
        assertThat(copy.verified()).anySatisfy(difference -> assertThat(difference.toString())
                .isEqualTo("expected/findings.csv: AE02 ID: not expected, but it is FAIL"));
    }

    @Test
    void a_last_day_that_only_a_calendar_of_the_office_could_tell_is_not_guessed() throws IOException {
        Path story = copy.file("story.yaml");
        Files.writeString(story, Files.readString(story).replace("2025-11-1", "2031-11-1"));
        assertThatIllegalArgumentException().isThrownBy(copy::verified).withMessageContaining("2031");
    }

    @Test
    void what_is_cancelled_is_not_held_and_what_is_merged_is_ranked_and_awarded_as_one()
            throws IOException, PackageRefused {
        copy.change("story.yaml", "# Titles on no list", """
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

        List<Comparison.Difference> differences = copy.verified();

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
    void a_wrong_rank_in_expected_is_named() throws IOException, PackageRefused {
        copy.change("expected/ranking.csv", "AE09,12,81.70", "AE09,13,81.70");
        assertThat(copy.verified()).singleElement().asString().contains("AE09", "rank expected 13, is 12");
    }
}
