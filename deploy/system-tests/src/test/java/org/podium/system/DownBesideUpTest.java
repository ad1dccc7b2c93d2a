package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;

/** Two commands on one data directory at the same time: the later one waits for its turn and finds all or nothing. */
@Tag("long")
class DownBesideUpTest {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final Path DATA = Path.of("target", "beside").toAbsolutePath();

    private final Cli cli = new Cli(DATA);

    @AfterEach
    void leaveNothingRunning() {
        cli.run(LIMIT, "down");
    }

    @Test
    void down_stops_a_platform_that_another_command_is_just_starting_and_a_second_up_meets_its_wish() throws Exception {
        Process up = cli.command("up", "--free-ports")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Eventually.within(LIMIT, () -> assertThat(hasItsTurn()).isTrue());
        Cli.Run other = cli.run(LIMIT, "up", "--instances", "scoring=2");
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.output()).contains("already runs", "./podium down first");

        cli.run(LIMIT, "down").mustSucceed();

        assertThat(up.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(up.exitValue()).isEqualTo(1);
        assertThat(cli.processes()).isEmpty();
    }

    /** Otherwise the other command may be the first of the two. */
    private static boolean hasItsTurn() throws IOException {
        Path lock = DATA.resolve("up.lock");
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null;
        }
    }
}
