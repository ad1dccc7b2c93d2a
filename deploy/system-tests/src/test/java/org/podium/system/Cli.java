package org.podium.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the one command of the house as a user does, and keeps what it printed. */
final class Cli {
    /** The root of the checkout: the folder that holds {@code podium}. */
    static final Path ROOT = root();

    private final Path data;

    Cli(Path data) {
        this.data = data;
    }

    record Run(List<String> command, int exit, String output) {
        Run mustSucceed() {
            if (exit != 0) {
                throw new AssertionError(String.join(" ", command) + " ended with " + exit + ":\n" + output);
            }
            return this;
        }
    }

    /** Runs {@code ./podium args...} and waits; a run over its limit is killed and fails. */
    Run run(Duration limit, String... args) {
        try {
            Path log = Files.createTempFile(Files.createDirectories(data.resolveSibling("cli")), "podium-", ".log");
            Process process = start(log, args);
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("podium " + String.join(" ", args) + " took longer than " + limit + ":\n"
                        + Files.readString(log, StandardCharsets.UTF_8));
            }
            return new Run(
                    Stream.concat(Stream.of("podium"), Stream.of(args)).toList(),
                    process.exitValue(),
                    Files.readString(log, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while podium ran", e);
        }
    }

    /** Starts {@code ./podium args...} and returns at once; its output goes to the file. */
    Process start(Path output, String... args) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(ROOT.resolve("podium").toString()), Stream.of(args))
                        .toList());
        builder.environment().put("PODIUM_DATA", data.toString());
        builder.environment().put("PODIUM_NO_BUILD", "1");
        builder.redirectErrorStream(true);
        builder.redirectOutput(output.toFile());
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        return builder.start();
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isRegularFile(here.resolve("podium"))) {
            here = here.getParent();
        }
        if (here == null) {
            throw new IllegalStateException("no folder above " + Path.of("").toAbsolutePath() + " holds podium");
        }
        return here;
    }
}
