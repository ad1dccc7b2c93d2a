package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.report.Comparison;
import org.podium.local.play.verify.Recomputation;

/** Appeals of a story are filed by units, ruled on before anything is final, reported, exported and played again. */
@Tag("long")
@ExtendWith(OnePlatform.class)
class AppealsPlayedTest {
    private static final Duration PLAY_LIMIT = Duration.ofMinutes(4);
    private static final String SCORING = "scoring:\n  weights:";
    private static final String WITH_DISPUTES = """
            scoring:
              disputes:
                id: HON-06/DISPUTES
                appealHours: 2
                scoreQueryHours: 24
                answerHoursOnSite: 2
                answerWorkingDays: 2
                clause: HON 第六条
                sentence: {zh: 现场申诉限两小时，查分限一天。, en: Two hours on site and a day for a score.}
              weights:""";

    /** The session ends at six: at eight it is not too late yet, a second later for anything but a score it is. */
    private static final String APPEALS = """
            - step: appeal
              at: 2026-09-19T20:00:00+08:00
              stage: ROUND
              entry: F3
              subject: EQUIPMENT
              statement: 键盘两次失灵
              decision: REJECTED
              reason: 监督记录没有故障

            - step: appeal
              at: 2026-09-19T20:00:01+08:00
              stage: ROUND
              entry: K2
              subject: PROCEDURE
              decision: UPHELD
              reason: 属实

            - step: appeal
              stage: ROUND
              entry: C3
              subject: ARITHMETIC
              statement: 请复核总分
              decision: UPHELD
              reason: 已复核，分数无误

            """;

    private final RunningPlatform platform;

    @TempDir
    Path folder;

    AppealsPlayedTest(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void appeals_are_ruled_on_in_time_and_one_too_late_is_not_taken_in_and_all_goes_round() throws Exception {
        Path copy = ChangedPackage.copy(OtherNotices.HONOURS, folder, "rulebook.yaml", SCORING, WITH_DISPUTES);
        Path story = copy.resolve("story.yaml");
        Files.writeString(story, APPEALS + Files.readString(story));
        ContestPackage pack = ContestPackage.read(copy);
        assertThat(Comparison.of(pack.expected(), new Recomputation(pack))).isEmpty();

        Path report = folder.resolve("appeals.json");
        Cli.Run play = platform.cli().run(PLAY_LIMIT, "play", copy.toString(), "--report", report.toString());

        assertThat(play.exit()).as(play.output()).isZero();
        assertThat(play.output()).contains("not taken in: appeal-too-late HON-06/DISPUTES");
        JsonNode told = PlayedStory.read(report, play.output());
        assertThat(told.at("/expected/differences")).isEmpty();
        assertThat(told.required("appeals"))
                .extracting(
                        one -> one.required("entry").asText(),
                        one -> one.required("ground").asText(),
                        one -> one.required("status").asText(),
                        one -> one.required("filedAt").asText())
                .containsExactlyInAnyOrder(
                        tuple("F3", "EQUIPMENT", "REJECTED", "2026-09-19T12:00:00Z"),
                        tuple("C3", "ARITHMETIC", "UPHELD", "2026-09-19T12:00:01Z"));

        Exports exports = new Exports(platform);
        Path exported = folder.resolve("exported");
        exports.export(told.at("/contest/slug").asText(), exported).mustSucceed();
        assertThat(appeals(exported)).containsExactly("F3 键盘两次失灵 REJECTED 监督记录没有故障", "C3 请复核总分 UPHELD 已复核，分数无误");
        exports.goRound(exported);
    }

    private static List<String> appeals(Path contest) throws Exception {
        return new YAMLMapper()
                .readTree(contest.resolve("story.yaml").toFile())
                .valueStream()
                .filter(step -> step.path("step").asText().equals("appeal"))
                .map(step -> String.join(
                        " ",
                        step.path("entry").asText(),
                        step.path("statement").asText(),
                        step.path("decision").asText(),
                        step.path("reason").asText()))
                .toList();
    }
}
