package org.podium.system;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** {@code ./podium args...} at a terminal of its own (a pty made by {@code script}), as a person runs it. */
final class AtATerminal {
    private static final int CTRL_C = 3;

    private final Process process;
    private final StringBuffer shown = new StringBuffer();

    AtATerminal(Cli cli, String... args) {
        ProcessBuilder podium = cli.command(args);
        // a build in the background ignores SIGINT, and its children would inherit that
        List<String> command = new ArrayList<>(List.of("perl", "-e", "$SIG{INT} = 'DEFAULT'; exec @ARGV", "script"));
        if (System.getProperty("os.name").startsWith("Mac")) {
            command.addAll(List.of("-q", "/dev/null"));
            command.addAll(podium.command());
        } else {
            command.addAll(List.of("-qec", "'" + String.join("' '", podium.command()) + "'", "/dev/null"));
        }
        podium.environment().put("TERM", "xterm");
        try {
            process = podium.command(command)
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::watch);
    }

    /** Whether this machine has what it takes; where not, {@code podium test} leaves out the tag {@code terminal}. */
    static boolean isPossible() {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Stream.of("perl", "script").allMatch(program -> Stream.of(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))));
    }

    private void watch() {
        try (BufferedReader screen = process.inputReader(StandardCharsets.UTF_8)) {
            int character;
            while ((character = screen.read()) >= 0) {
                shown.append((char) character);
            }
        } catch (IOException e) {
            shown.append(e);
        }
    }

    void awaitText(String text, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (shown.indexOf(text) < 0) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                process.destroyForcibly();
                throw new AssertionError("the terminal did not show \"" + text + "\" but:\n" + shown);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** @return the exit code */
    int ctrlC(Duration limit) {
        try {
            process.getOutputStream().write(CTRL_C);
            process.getOutputStream().flush();
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Ctrl-C did not end it within " + limit + ":\n" + shown);
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    String shown() {
        return shown.toString();
    }
}
