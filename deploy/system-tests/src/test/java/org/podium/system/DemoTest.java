package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first of the two commands, as somebody gives it who has just fetched the house. */
@Tag("long")
class DemoTest {
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private final Path data = Path.of("target", "whole-demo").toAbsolutePath();
    private final Path report = data.resolveSibling("demo.json");
    private final Cli cli = new Cli(data);

    @BeforeEach
    void begin_with_nothing() throws IOException {
        Files.deleteIfExists(report);
        if (Files.exists(data)) {
            PathUtils.deleteDirectory(data);
        }
    }

    @Test
    void demo_plays_every_contest_as_expected_writes_its_report_and_leaves_nothing_running() {
        Cli.Run demo = cli.run(LIMIT, "demo", "--exit", "--report", report.toString(), "--free-ports");
        assertThat(demo.exit()).as(demo.output()).isZero();
        assertThat(cli.processes()).isEmpty();

        JsonNode told = PlayedStory.read(report, demo.output());
        assertThat(told.required("secondsToReady").asDouble()).isPositive();
        assertThat(told.required("contests"))
                .extracting(contest -> contest.required("package").asText())
                .containsExactly("national-2021", "tianjin-2025");
        assertThat(told.required("contests")).allSatisfy(contest -> {
            assertThat(contest.at("/expected/files")).isNotEmpty();
            assertThat(contest.at("/expected/differences")).isEmpty();
            assertThat(contest.required("parked")).isEmpty();
            assertThat(contest.required("phases")).isNotEmpty();
            assertThat(contest.at("/mails/lost").asInt()).isZero();
            assertThat(contest.required("certificates")).isNotEmpty().allSatisfy(certificate -> assertThat(
                            Path.of(certificate.required("file").asText()))
                    .isRegularFile());
        });
    }
}
