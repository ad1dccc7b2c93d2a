package org.podium.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A play of a package that waits before each phase until it is told to go on. */
final class RunningPlay implements AutoCloseable {
    private static final String END = "";

    private final Path report;
    private final Process process;
    private final StringBuffer output = new StringBuffer();
    private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();

    RunningPlay(RunningPlatform platform, Path contest) {
        report = platform.data().resolveSibling("killed.json");
        try {
            process = platform.cli()
                    .command("play", contest.toString(), "--report", report.toString(), "--step")
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line;
            while ((line = lines.readLine()) != null) {
                output.append(line).append('\n');
                if (line.startsWith("== ")) {
                    begun.add(line.substring(3).strip());
                }
            }
        } catch (IOException e) {
            output.append(e).append('\n');
        }
        begun.add(END);
    }

    /** Waits until the next phase is about to begin; empty when the play has ended. */
    Optional<String> nextPhase(Duration limit) throws InterruptedException {
        String phase = begun.poll(limit.toSeconds(), TimeUnit.SECONDS);
        if (phase == null) {
            throw new AssertionError("no new phase for " + limit + ":\n" + output);
        }
        return phase.equals(END) ? Optional.empty() : Optional.of(phase);
    }

    /** Lets it play the phase that {@link #nextPhase} told last. */
    void go() {
        try {
            process.outputWriter().newLine();
            process.outputWriter().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the phase that {@link #nextPhase} told last is over. */
    boolean phaseIsOver() {
        return !begun.isEmpty();
    }

    String output() {
        return output.toString();
    }

    /** Of a play that has ended. */
    int exit() throws InterruptedException {
        return process.waitFor();
    }

    /** Of a play that has ended. */
    JsonNode report() {
        return PlayedStory.read(report, output());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
