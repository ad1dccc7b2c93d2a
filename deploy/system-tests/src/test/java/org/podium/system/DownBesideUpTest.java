package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two commands on one data directory at the same time: the later one waits for its turn and finds all or nothing. */
@Tag("long")
class DownBesideUpTest {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Cli cli = new Cli(Path.of("target", "beside").toAbsolutePath());

    @Test
    void down_stops_a_platform_that_another_command_is_just_starting_and_a_second_up_meets_its_wish() throws Exception {
        Process up = cli.command("up", "--free-ports")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Cli.Run other = cli.run(LIMIT, "up", "--instances", "scoring=2");
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.output()).contains("already runs", "./podium down first");

        cli.run(LIMIT, "down").mustSucceed();

        assertThat(up.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(up.exitValue()).isEqualTo(1);
        assertThat(cli.processes()).isEmpty();
    }
}
