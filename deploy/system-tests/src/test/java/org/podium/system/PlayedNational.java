package org.podium.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The national story, played once on the platform of the run, beside the one of Tianjin. */
record PlayedNational(Cli.Run run, JsonNode report) {
    static final Path PACKAGE = ChangedPackage.CONTESTS.resolve("national-2021");
    private static final Duration PLAY_LIMIT = Duration.ofMinutes(6);

    static PlayedNational play(RunningPlatform platform) {
        try {
            Path folder = Files.createDirectories(platform.data().resolveSibling("played"));
            Path report = folder.resolve("national.json");
            Cli.Run run = platform.cli().run(PLAY_LIMIT, "play", PACKAGE.toString(), "--report", report.toString());
            return new PlayedNational(run, PlayedStory.read(report, run.output()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static final class Once extends MadeOnce<PlayedNational> {
        Once() {
            super(PlayedNational.class, Prepared::national);
        }
    }
}
