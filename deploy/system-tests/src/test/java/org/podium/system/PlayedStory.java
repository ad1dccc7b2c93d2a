package org.podium.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The Tianjin story, played once on the platform of the run; every test that only looks at its outcome shares it. One of
 * the ranks that its package expects is wrong, so that there is a difference to be named.
 */
record PlayedStory(RunningPlatform platform, Cli.Run run, JsonNode report) {
    static final Path PACKAGE = ChangedPackage.CONTESTS.resolve("tianjin-2025");
    private static final Duration PLAY_LIMIT = Duration.ofMinutes(6);

    static PlayedStory play(RunningPlatform platform) {
        try {
            Path folder = Files.createDirectories(platform.data().resolveSibling("played"));
            Path wrong = ChangedPackage.copy(
                    PACKAGE,
                    folder,
                    "expected/ranking.csv",
                    "FINAL,,AI_TRAINER,EMPLOYEE,AE23,6,87.40",
                    "FINAL,,AI_TRAINER,EMPLOYEE,AE23,7,87.40");
            Path report = folder.resolve("tianjin.json");
            Cli.Run run = platform.cli().run(PLAY_LIMIT, "play", wrong.toString(), "--report", report.toString());
            return new PlayedStory(platform, run, read(report, run.output()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(Path report, String output) {
        if (!Files.isRegularFile(report)) {
            throw new AssertionError("podium wrote no report; it said:\n" + output);
        }
        try {
            return new ObjectMapper().readTree(report.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static final class Once extends MadeOnce<PlayedStory> {
        Once() {
            super(PlayedStory.class, Prepared::tianjin);
        }
    }
}
