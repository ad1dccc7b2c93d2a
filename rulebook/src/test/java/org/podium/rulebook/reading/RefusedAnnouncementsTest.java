package org.podium.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podium.rulebook.National;
import org.podium.rulebook.Tianjin;

/** Announcements that make no sense, with the path and the reason. */
class RefusedAnnouncementsTest {

    /** what is cancelled | path | part of the message */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{skill: DRONE} | /contest/cancellations/0/of/skill | DRONE is not a name",
                "{division: TEACHER} | /contest/cancellations/0/of/division | known: EMPLOYEE, STUDENT",
                "{stage: FINALE} | /contest/cancellations/0/of/stage | FINALE is not a name",
                "{region: tianjin} | /contest/cancellations/0/of/region | no region code",
                "{region: \"120000\"} | /contest/cancellations/0/of/region | no stage of it is held by region"
            })
    void a_cancellation_of_what_is_not_there_is_refused(String of, String path, String message) {
        refused(Rulebooks.amend(Tianjin.yaml(), """
                {contest: {cancellations: [{id: S2-29/CANCELLED, of: %s, day: 2025-11-03, clause: S2 五(二),
                    sentence: {zh: 取消, en: cancelled}}]}}""".formatted(of)), path, message);
    }

    /** from | into | path | part of the message */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{skill: DRONE} | {skill: AI_TRAINER} | /contest/mergers/0/from/skill | DRONE is not a name",
                "{skill: AI_TRAINER} | {skill: DRONE} | /contest/mergers/0/into/skill | DRONE is not a name",
                "{skill: AI_TRAINER} | {skill: AI_TRAINER} | /contest/mergers/0/into | merged into itself",
                "{skill: AI_TRAINER, division: STUDENT} | {division: STUDENT} | /contest/mergers/0/into | merged into itself",
                "{skill: AI_TRAINER} | {division: STUDENT} | /contest/mergers/0/into | only what from names too"
            })
    void a_merger_of_what_is_not_there_or_one_with_itself_is_refused(
            String from, String into, String path, String message) {
        refused(Rulebooks.amend(Tianjin.yaml(), merger(from, into)), path, message);
    }

    @Test
    void another_stage_takes_nobody_in() {
        refused(
                Rulebooks.amend(
                        National.yaml(),
                        merger("{stage: PRELIMINARY, region: \"110000\"}", "{stage: FINAL}")
                                .replace("S2 五(二)", "S1 四")),
                "/contest/mergers/0/into",
                "no other stage");
    }

    @Test
    void teams_of_two_are_not_ranked_with_teams_of_one() {
        refused(
                Rulebooks.amend(
                        National.yaml(),
                        merger("{division: STUDENT}", "{division: EMPLOYEE}").replace("S2 五(二)", "S1 四")),
                "/contest/mergers/0",
                "teams of different sizes");
    }

    @Test
    void pools_of_different_weights_are_not_ranked_together() {
        String weights = """
                {scoring: {otherWeights: [{id: A-52, skills: [SERVICE_ROBOT], components: {THEORY: 50, PRACTICAL: 50},
                    clause: A-52, sentence: {zh: 各半, en: halves}}]}}""";
        String halves = Rulebooks.canonicalJson(Tianjin.amended(weights));

        refused(
                Rulebooks.amend(halves, merger("{skill: SERVICE_ROBOT}", "{skill: AI_TRAINER}")),
                "/contest/mergers/0",
                "marked by different weights");
    }

    @Test
    void a_pool_is_merged_once_and_into_one_that_is_held_itself() {
        String both = """
                {contest: {mergers: [
                  {id: S2-29/A, from: {skill: SERVICE_ROBOT}, into: {skill: AI_TRAINER}, day: 2025-11-03, clause: S2 五(二),
                   sentence: {zh: 合并, en: merged}},
                  {id: S2-29/B, from: {skill: %s}, into: {skill: GENERATIVE_AI}, day: 2025-11-03, clause: S2 五(二),
                   sentence: {zh: 合并, en: merged}}]}}""";

        refused(
                Rulebooks.amend(Tianjin.yaml(), both.formatted("SERVICE_ROBOT")),
                "/contest/mergers/1/from",
                "merged by S2-29/A already");
        refused(
                Rulebooks.amend(Tianjin.yaml(), both.formatted("AI_TRAINER")),
                "/contest/mergers/0/into",
                "merged into another by S2-29/B");
    }

    @Test
    void what_is_cancelled_neither_goes_elsewhere_nor_takes_anybody_in() {
        String both = """
                {contest: {
                  mergers: [{id: S2-29/M, from: {skill: SERVICE_ROBOT}, into: {skill: AI_TRAINER}, day: 2025-11-03,
                    clause: S2 五(二), sentence: {zh: 合并, en: merged}}],
                  cancellations: [{id: S2-29/C, of: {skill: %s}, day: %s, clause: S2 五(二),
                    sentence: {zh: 取消, en: cancelled}}]}}""";

        refused(
                Rulebooks.amend(Tianjin.yaml(), both.formatted("SERVICE_ROBOT", "2025-11-03")),
                "/contest/mergers/0/from",
                "cancelled by S2-29/C and cannot be merged");
        refused(
                Rulebooks.amend(Tianjin.yaml(), both.formatted("AI_TRAINER", "2025-11-03")),
                "/contest/mergers/0/into",
                "takes nobody in");
        assertThat(Rulebooks.amend(Tianjin.yaml(), both.formatted("SERVICE_ROBOT", "2025-11-05"))
                        .problems())
                .as("cancelled later, wherever it was held")
                .isEmpty();
        Reading target = Rulebooks.amend(Tianjin.yaml(), both.formatted("AI_TRAINER", "2025-11-05"));
        assertThat(target.valid()).as("cancelled after it took them in").isTrue();
        assertThat(target.problems())
                .anySatisfy(
                        problem -> assertThat(problem.message().en()).contains("stand unless that is cancelled too"));
    }

    @Test
    void award_rules_of_their_own_are_a_warning() {
        Reading divisions = Rulebooks.amend(Tianjin.yaml(), merger("{division: STUDENT}", "{division: EMPLOYEE}"));

        assertThat(divisions.valid()).isTrue();
        assertThat(divisions.problems())
                .anySatisfy(problem -> assertThat(problem.message().en()).contains("award rules of its own"));
        assertThat(Rulebooks.amend(Tianjin.yaml(), merger("{skill: SERVICE_ROBOT}", "{skill: AI_TRAINER}"))
                        .problems())
                .isEmpty();
    }

    private static String merger(String from, String into) {
        return """
                {contest: {mergers: [{id: S2-29/MERGED, from: %s, into: %s, day: 2025-11-03, clause: S2 五(二),
                    sentence: {zh: 合并, en: merged}}]}}""".formatted(from, into);
    }

    private static void refused(Reading reading, String path, String message) {
        assertThat(reading.rulebook()).isEmpty();
        assertThat(reading.problems()).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.message().en()).contains(message);
            assertThat(problem.message().zh()).isNotBlank();
        });
    }
}
