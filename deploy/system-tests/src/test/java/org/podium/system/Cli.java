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

    /** The processes that this data directory has to do with, by their command lines. */
    List<String> processes() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(command -> command.contains(data.toString()))
                .toList();
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
            Process process = command(args).redirectOutput(log.toFile()).start();
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

    /** {@code ./podium args...} on this data directory, not started yet; what it prints comes in one stream. */
    ProcessBuilder command(String... args) {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(ROOT.resolve("podium").toString()), Stream.of(args))
                        .toList());
        builder.environment().put("PODIUM_DATA", data.toString());
        builder.environment().put("PODIUM_NO_BUILD", "1");
        builder.redirectErrorStream(true);
        builder.redirectInput(Path.of("/dev/null").toFile());
        return builder;
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
