package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Contests of a platform written as packages, and what stands in them. */
record Exports(RunningPlatform platform) {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration PLAY_LIMIT = Duration.ofMinutes(6);

    Cli.Run export(String contest, Path to, String... options) {
        String[] arguments = Stream.concat(Stream.of("export", contest, to.toString()), Stream.of(options))
                .toArray(String[]::new);
        return platform.cli().run(LIMIT, arguments);
    }

    Cli.Run verify(Path contest) {
        return platform.cli().run(LIMIT, "verify", contest.toString());
    }

    /** Played, it is as it expects; exported again, it is the same, byte for byte. */
    void goRound(Path exported) throws IOException {
        Path report = exported.resolveSibling("again.json");
        Cli.Run again = platform.cli().run(PLAY_LIMIT, "play", exported.toString(), "--report", report.toString());
        assertThat(again.exit()).as(again.output()).isZero();

        Path second = exported.resolveSibling("second");
        export(PlayedStory.read(report, again.output()).at("/contest/slug").asText(), second)
                .mustSucceed();
        Map<String, String> first = files(exported);
        assertThat(files(second).keySet()).isEqualTo(first.keySet());
        assertThat(files(second))
                .allSatisfy((name, text) -> assertThat(text).as(name).isEqualTo(first.get(name)));
    }

    /** By their paths in the package. */
    static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** Without the head. */
    static List<String> lines(Path contest, String file) throws IOException {
        return Files.readAllLines(contest.resolve(file)).stream().skip(1).toList();
    }

    /** The first cell. */
    static String about(String line) {
        return line.substring(0, line.indexOf(','));
    }
}
