package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.podium.local.play.pack.Expected;

/** The services follow the invented notices too, from publication to certificates, without having been told of them. */
@Tag("long")
@ExtendWith(OnePlatform.class)
class OtherNoticesPlayedTest {
    private static final Duration PLAY_LIMIT = Duration.ofMinutes(4);

    private final RunningPlatform platform;

    @TempDir
    Path folder;

    OtherNoticesPlayedTest(RunningPlatform platform) {
        this.platform = platform;
    }

    static Stream<Path> packages() {
        return OtherNotices.packages();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void it_ends_as_was_worked_out_by_hand(Path contest) {
        Path report = folder.resolve("report.json");

        Cli.Run play = platform.cli().run(PLAY_LIMIT, "play", contest.toString(), "--report", report.toString());

        assertThat(play.exit()).as(play.output()).isZero();
        JsonNode told = PlayedStory.read(report, play.output());
        assertThat(told.at("/expected/files")).hasSize(Expected.COLUMNS.size());
        assertThat(told.at("/expected/differences")).isEmpty();
        assertThat(told.required("parked")).isEmpty();
        assertThat(told.required("certificates")).isNotEmpty();
    }
}
