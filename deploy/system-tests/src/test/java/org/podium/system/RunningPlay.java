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
import java.util.concurrent.locks.LockSupport;

/**
 * A play of the Tianjin story that is held (SIGSTOP) where a phase begins, and goes on only when it is told to. What it
 * asked for in the last moment before it was held is still done.
 */
final class RunningPlay implements AutoCloseable {
    private static final String END = "";

    private final Signals signals = new Signals();
    private final Path report;
    private final Process process;
    private final StringBuffer output = new StringBuffer();
    private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();

    RunningPlay(RunningPlatform platform) {
        report = platform.data().resolveSibling("killed.json");
        try {
            process = platform.cli()
                    .command("play", PlayedStory.PACKAGE.toString(), "--report", report.toString())
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
                    signals.stop(process.pid());
                    begun.add(line.substring(3).strip());
                }
            }
        } catch (IOException e) {
            output.append(e).append('\n');
        }
        begun.add(END);
    }

    /** Waits until the next phase begins, and has held the play there; empty when the play has ended. */
    Optional<String> nextPhase(Duration limit) throws InterruptedException {
        String phase = begun.poll(limit.toSeconds(), TimeUnit.SECONDS);
        if (phase == null) {
            throw new AssertionError("no new phase for " + limit + ":\n" + output);
        }
        return phase.equals(END) ? Optional.empty() : Optional.of(phase);
    }

    void go() {
        signals.go(process.pid());
    }

    /** Lets it go on for so long, unless the next phase begins. */
    void goFor(Duration time) {
        if (begun.isEmpty()) {
            go();
        }
        LockSupport.parkNanos(time.toNanos());
        signals.stop(process.pid());
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
        signals.close();
    }
}
