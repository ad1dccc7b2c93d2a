package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A package that says something else than what comes out is named where it does, with exit code 1. */
@ExtendWith(OnePlatform.class)
class PackageDifferencesTest {
    private static final Duration VERIFY_LIMIT = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final RunningPlatform platform;

    PackageDifferencesTest(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void the_package_as_it_is_recomputes_to_what_it_expects() throws IOException {
        Cli.Run run = platform.cli().run(VERIFY_LIMIT, "verify", copy().toString());
        assertThat(run.exit()).as(run.output()).isZero();
    }

    @Test
    void a_changed_mark_is_named_by_verify() throws IOException {
        Path changed = copy();
        change(changed.resolve("marks.csv"), "AE19,PRACTICAL,92.00", "AE19,PRACTICAL,91.00");
        Cli.Run run = platform.cli().run(VERIFY_LIMIT, "verify", changed.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).contains("AE19", "total expected 89.60, is 88.80", "PRACTICAL 91.00");
    }

    @Test
    void one_wrong_rank_fails_the_play_and_is_named() throws IOException {
        Path wrong = copy();
        change(
                wrong.resolve("expected/ranking.csv"),
                "FINAL,,AI_TRAINER,EMPLOYEE,AE23,6,87.40",
                "FINAL,,AI_TRAINER,EMPLOYEE,AE23,7,87.40");
        Cli.Run run = platform.cli().run(PlayedStory.PLAY_LIMIT, "play", wrong.toString());
        assertThat(run.exit()).as(run.output()).isEqualTo(1);
        assertThat(run.output()).contains("AE23", "rank expected 7, is 6");
    }

    private static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private Path copy() throws IOException {
        Path copy = Files.createTempDirectory(folder, "tianjin");
        try (Stream<Path> files = Files.walk(PlayedStory.PACKAGE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(PlayedStory.PACKAGE.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return copy;
    }
}
