package org.podium.local.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.pack.PackageRefused;
import org.podium.local.play.report.Comparison;
import org.podium.local.play.verify.Recomputation;

/** Steps of a story that the services take, and verify alike: forms that are corrected, people who stand elsewhere already. */
class RecomputedStepsTest {
    private static final Path TIANJIN = Path.of("..", "contests", "tianjin-2025");
    private static final Set<String> FILES =
            Set.of("rulebook.yaml", "units.csv", "entries.csv", "marks.csv", "story.yaml");
    private static final String SUBSTITUTE = "120112198411011367";

    @TempDir
    private Path copy = Path.of("");

    @BeforeEach
    void copyTianjin() throws IOException {
        Files.createDirectory(copy.resolve("expected"));
        try (Stream<Path> files = Files.list(TIANJIN.resolve("expected"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve("expected").resolve(file.getFileName()));
            }
        }
        for (String file : FILES) {
            Files.copy(TIANJIN.resolve(file), copy.resolve(file));
        }
    }

    @Test
    void a_form_that_is_corrected_is_examined_as_it_then_stands() throws Exception {
        before_the_tie("{step: correction, entry: X14, fields: {competitors: [{level: ''}]}}");
        assertThat(verified())
                .containsExactly(
                        "expected/findings.csv: X14 S2-23/LEVEL_CERTIFICATE: expected NEEDS_EVIDENCE, but there is none",
                        "expected/outcomes.csv: X14: outcome expected RETURNED, is APPROVED");
    }

    @Test
    void what_a_correction_leaves_out_stays_and_coaches_are_replaced() throws Exception {
        before_the_tie("{step: correction, entry: X14, documents: LEVEL_CERTIFICATE, fields: {coaches: ["
                + "{name: 甲, phone: '13900009101', kind: COACH}, {name: 乙, phone: '13900009102', kind: COACH}]}}");
        assertThat(verified())
                .containsExactly(
                        "expected/findings.csv: X14 S2-23/LEVEL_CERTIFICATE: verdict expected NEEDS_EVIDENCE, is PASS",
                        "expected/findings.csv: X14 S2-27: verdict expected PASS, is FAIL",
                        "expected/outcomes.csv: X14: outcome expected RETURNED, is REFUSED");
    }

    @Test
    void a_correction_that_registration_would_refuse_is_refused_with_its_step() throws IOException {
        before_the_tie("{step: correction, entry: X14, fields: {skill: GENERATIVE_AI}}");
        assertThatIllegalArgumentException()
                .isThrownBy(this::verified)
                .withMessageStartingWith("step 11: ")
                .withMessageContaining("skill and division");
    }

    @Test
    void who_stands_in_another_entry_does_not_come_in_as_a_substitute() throws Exception {
        change("story.yaml", SUBSTITUTE, personOf("AE01"));
        assertThat(verified())
                .containsExactly(
                        "expected/findings.csv: AE08 S2-23/LEVEL_CERTIFICATE: not expected, but it is PASS",
                        "expected/awards.csv: PROMOTION AI_TRAINER EMPLOYEE AE08/曹语桐: not expected, but it is"
                                + " NO_CHANGE NO_CHANGE",
                        "expected/awards.csv: PROMOTION AI_TRAINER EMPLOYEE AE08/胡一诺: expected LEVEL_2 PROPOSED, but"
                                + " there is none");
    }

    @Test
    void who_was_refused_elsewhere_is_free_to_come_in() throws Exception {
        change("story.yaml", SUBSTITUTE, personOf("X12"));
        assertThat(verified()).isEmpty();
    }

    @Test
    void a_fact_that_is_learned_after_the_results_costs_the_award_and_no_rank() throws Exception {
        before_the_tie("{step: fact, at: '2025-11-12T09:00:00+08:00', entry: AE23, competitor: 刘致远,"
                + " titles: '海河工匠:HELD'}");
        assertThat(verified())
                .containsExactly(
                        "expected/findings.csv: AE23 S2-14: verdict expected PASS, is AWARD_INELIGIBLE",
                        "expected/awards.csv: PROMOTION AI_TRAINER EMPLOYEE AE23/刘致远: status expected PROPOSED, is"
                                + " LAPSED");
    }

    @Test
    void a_fact_of_who_is_not_approved_or_not_there_is_refused_with_its_step() throws IOException {
        before_the_tie("{step: fact, entry: X06, titles: '海河工匠:HELD'}");
        assertThatIllegalArgumentException()
                .isThrownBy(this::verified)
                .withMessage("step 11: a fact is recorded of an entry that is approved");

        change("story.yaml", "entry: X06, titles", "entry: AE23, competitor: 无此人, titles");
        assertThatIllegalArgumentException()
                .isThrownBy(this::verified)
                .withMessage("step 11: nobody in AE23 is called '无此人'");
    }

    @Test
    void a_merger_that_is_announced_when_the_pools_were_held_comes_too_late_and_changes_nothing() throws Exception {
        before_the_tie("{step: announcement, at: '2025-11-12T09:00:00+08:00', reason: 合并,"
                + " amendment: {contest: {mergers: [{id: S2-29/MERGED, from: {skill: SERVICE_ROBOT, division: STUDENT}, into: {division: EMPLOYEE},"
                + " day: 2025-11-12, clause: S2 五(二), sentence: {zh: 合并举行, en: Held together.}}]}}}");
        assertThat(verified()).isEmpty();
    }

    private String personOf(String entry) throws IOException, PackageRefused {
        return ContestPackage.read(copy).entry(entry).competitors().getFirst().idNumber();
    }

    private void before_the_tie(String step) throws IOException {
        change("story.yaml", "- step: tie-decision", "- " + step + "\n\n- step: tie-decision");
    }

    private List<String> verified() throws IOException, PackageRefused {
        ContestPackage pack = ContestPackage.read(copy);
        return Comparison.of(pack.expected(), new Recomputation(pack)).stream()
                .map(Comparison.Difference::toString)
                .toList();
    }

    private void change(String file, String before, String after) throws IOException {
        Path path = copy.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(before);
        Files.writeString(path, text.replace(before, after));
    }
}
