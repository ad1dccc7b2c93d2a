package org.podium.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The Tianjin story, played once on the platform of the run; every test that only looks at its outcome shares it. */
record PlayedStory(RunningPlatform platform, Cli.Run run, JsonNode report) {
    static final Path PACKAGE = Cli.ROOT.resolve("deploy/contests/tianjin-2025");
    static final Duration PLAY_LIMIT = Duration.ofMinutes(6);

    static PlayedStory play(RunningPlatform platform) {
        Path report = platform.data().resolveSibling("tianjin.json");
        Cli.Run run = platform.cli().run(PLAY_LIMIT, "play", PACKAGE.toString(), "--report", report.toString());
        return new PlayedStory(platform, run, read(report, run));
    }

    static JsonNode read(Path report, Cli.Run run) {
        if (!Files.isRegularFile(report)) {
            throw new AssertionError("podium wrote no report; it said:\n" + run.output());
        }
        try {
            return new ObjectMapper().readTree(report.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands the played story to a test; the first that asks plays it. */
    static final class Once implements ParameterResolver {
        private final OnePlatform platform = new OnePlatform();

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == PlayedStory.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            RunningPlatform running = (RunningPlatform) platform.resolveParameter(parameter, context);
            return Objects.requireNonNull(context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(PlayedStory.class, type -> play(running), PlayedStory.class));
        }
    }
}
