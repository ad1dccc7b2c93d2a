package org.podium.local.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podium.local.play.pack.MarkRow;
import org.podium.local.play.pack.PackageRefused;
import org.podium.local.play.report.Comparison;
import org.podium.local.play.verify.ChangedMarks;

/** Which mark it is that a package differs by from the marks that are expected. */
class ChangedMarksTest {
    /** A row of a ranking: its rank, its entry, what it was given. */
    private static final Pattern WORKED =
            Pattern.compile("(?m)^\\| \\d+ \\| (?<entry>[A-Z]{2}\\d{2}) \\| (?<theory>\\d+\\.\\d\\d)"
                    + " \\| (?<practical>\\d+\\.\\d\\d) \\| (?<minutes>\\d+|–) \\|");

    @TempDir
    private Path directory = Path.of("");

    private CopiedPackage copy;

    @BeforeEach
    void copyIt() throws IOException {
        copy = CopiedPackage.of("tianjin-2025", directory);
    }

    @Test
    void a_changed_mark_shows_as_the_total_of_its_entry() throws IOException, PackageRefused {
        copy.change("marks.csv", "AE05,PRACTICAL,84.00", "AE05,PRACTICAL,84.50");
        assertThat(copy.verified())
                .filteredOn(difference -> difference.file().equals("ranking"))
                .filteredOn(difference -> !Objects.equals(
                        difference.expected().get("total"), difference.actual().get("total")))
                .singleElement()
                .asString()
                .contains("AE05", "total expected 83.20, is 83.60");
    }

    @Test
    void of_a_changed_mark_the_component_is_named_and_the_others_of_its_entry_are_not() throws Exception {
        copy.change("marks.csv", "AE05,PRACTICAL,84.00", "AE05,PRACTICAL,84.50");
        assertThat(changedMarks())
                .containsExactly("changed mark: FINAL AE05 PRACTICAL: score expected 84.00, is 84.50");
    }

    @Test
    void a_changed_time_is_named_though_it_is_in_no_total() throws Exception {
        copy.change("marks.csv", "AE12,PRACTICAL,88.00,110", "AE12,PRACTICAL,88.00,99");
        assertThat(copy.verified())
                .extracting(Comparison.Difference::toString)
                .anyMatch(difference -> difference.contains("AE12: rank expected 7, is 6"));
        assertThat(changedMarks()).containsExactly("changed mark: FINAL AE12 PRACTICAL: minutes expected 110, is 99");
    }

    @Test
    void two_marks_that_cancel_out_are_named_though_nothing_comes_of_them() throws Exception {
        copy.change("marks.csv", "AE19,THEORY,80.00", "AE19,THEORY,84.00");
        copy.change("marks.csv", "AE19,PRACTICAL,92.00", "AE19,PRACTICAL,91.00");
        assertThat(copy.verified()).isEmpty();
        assertThat(changedMarks())
                .containsExactly(
                        "changed mark: FINAL AE19 PRACTICAL: score expected 92.00, is 91.00",
                        "changed mark: FINAL AE19 THEORY: score expected 80.00, is 84.00");
    }

    @Test
    void a_mark_that_is_gone_and_one_that_nobody_gave_are_named() throws Exception {
        copy.change("marks.csv", "FINAL,,GE02,THEORY,58.00,,PRESENT", "FINAL,,GS02,THEORY,58.0,,PRESENT");
        copy.change("marks.csv", "GE04,THEORY,60.00", "GE04,THEORY,60.0");
        assertThat(changedMarks())
                .containsExactly(
                        "changed mark: FINAL GE02 THEORY: expected THEORY 58.00, but there is none",
                        "changed mark: FINAL GS02 THEORY: not expected");
    }

    @Test
    void a_package_that_keeps_no_marks_to_compare_with_says_which_entry_they_are_of() throws Exception {
        Files.delete(copy.file("expected/marks.csv"));
        copy.change("marks.csv", "AE19,PRACTICAL,92.00", "AE19,PRACTICAL,91.00");
        assertThat(changedMarks()).isEmpty();
        assertThat(ChangedMarks.suspected(copy.read(), copy.verified()))
                .containsExactly(
                        "the marks of AE08 in marks.csv do not give its rank: THEORY 88.00, PRACTICAL 90.00 in 99 min",
                        "the marks of AE19 in marks.csv do not give the total 89.60:"
                                + " THEORY 80.00, PRACTICAL 91.00 in 108 min");
    }

    @Test
    void the_marks_that_are_expected_are_those_that_the_working_reckons_with() throws Exception {
        Map<String, List<MarkRow>> expected = copy.read().expected().marks();
        Matcher worked = WORKED.matcher(Files.readString(copy.file("WORKING.md")));
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

    private List<String> changedMarks() throws IOException, PackageRefused {
        return ChangedMarks.of(copy.read());
    }
}
