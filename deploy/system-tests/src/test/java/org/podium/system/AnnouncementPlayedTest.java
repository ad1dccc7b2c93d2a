package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.verify.Recomputation;

/**
 * An announcement that cancels one pool and merges two is played through the public faces: the services come to what is
 * recomputed from the files, and everybody who was entered is told (S1-28).
 */
@ExtendWith(OnePlatform.class)
@Tag("long")
class AnnouncementPlayedTest {
    private static final Duration PLAY_LIMIT = Duration.ofMinutes(6);
    private static final String NEXT = "# Titles on no list";
    private static final String ANNOUNCED = """
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

            """;

    private final RunningPlatform platform;

    @TempDir
    Path folder;

    AnnouncementPlayedTest(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void what_is_cancelled_is_not_held_what_is_merged_is_one_pool_and_everybody_is_told() throws Exception {
        Path copy = ChangedPackage.copy(PlayedStory.PACKAGE, folder, "story.yaml", NEXT, ANNOUNCED + NEXT);
        ChangedPackage.expect(copy, new Recomputation(ContestPackage.read(copy)));

        Path report = folder.resolve("announced.json");
        Cli.Run play = platform.cli().run(PLAY_LIMIT, "play", copy.toString(), "--report", report.toString());

        assertThat(play.exit()).as(play.output()).isZero();
        JsonNode told = PlayedStory.read(report, play.output());
        assertThat(told.at("/expected/differences")).isEmpty();
        assertThat(told.at("/mails/byTemplate/announcement-published").asInt()).isPositive();
        assertThat(told.required("parked")).isEmpty();
    }
}
