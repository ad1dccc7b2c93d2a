package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ctrl-C at a terminal stops what the command has started, all of it, and the data directory stays usable. */
@Tag("terminal")
@ExtendWith(OnePlatform.class)
class CtrlCTest {
    private static final int BY_SIGINT = 130;

    private final RunningPlatform platform;

    CtrlCTest(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void up_that_is_interrupted_leaves_nothing_running_and_the_next_one_comes_up() {
        Interrupted up = platform.firstStart()
                .orElseThrow(() -> new AssertionError("needs perl and script; else leave out the tag terminal"));
        assertThat(up.exit()).as(up.shown()).isEqualTo(BY_SIGINT);
        assertThat(up.shown()).contains("stopping what was started").doesNotContain("all parts are ready");
        assertThat(up.left()).isEmpty();
        assertThat(platform.allReady()).isTrue();
    }

    @Test
    @Tag("long")
    void demo_that_is_interrupted_while_it_plays_leaves_nothing_running() {
        Cli cli = new Cli(Path.of("target", "demo").toAbsolutePath());
        Interrupted demo = Interrupted.once(cli, "== register", "demo", "--free-ports");
        assertThat(demo.exit()).as(demo.shown()).isEqualTo(BY_SIGINT);
        assertThat(demo.shown()).contains("stopping what was started");
        assertThat(demo.left()).isEmpty();

        cli.run(Duration.ofMinutes(5), "up", "--free-ports").mustSucceed();
        cli.run(Duration.ofMinutes(2), "down").mustSucceed();
        assertThat(cli.processes()).isEmpty();
    }
}
