package org.podium.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The national story, played once on the platform of the run, beside the one of Tianjin. */
record PlayedNational(Cli.Run run, JsonNode report) {
    static final Path PACKAGE = ChangedPackage.CONTESTS.resolve("national-2021");
    private static final Duration PLAY_LIMIT = Duration.ofMinutes(6);

    private static PlayedNational play(RunningPlatform platform) {
        try {
            Path folder = Files.createDirectories(platform.data().resolveSibling("played"));
            Path report = folder.resolve("national.json");
            Cli.Run run = platform.cli().run(PLAY_LIMIT, "play", PACKAGE.toString(), "--report", report.toString());
            return new PlayedNational(run, PlayedStory.read(report, run.output()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands the played story to a test; the first that asks plays it. */
    static final class Once implements ParameterResolver {
        private final OnePlatform platform = new OnePlatform();

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == PlayedNational.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            RunningPlatform running = (RunningPlatform) platform.resolveParameter(parameter, context);
            return Objects.requireNonNull(context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(PlayedNational.class, type -> play(running), PlayedNational.class));
        }
    }
}
