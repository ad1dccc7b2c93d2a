package org.podium.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The processes that this data directory has started, one file each. A process is known again by its id and the time
 * it began, so a recycled id is never mistaken for it.
 */
public final class Ledger {

    /** @param began milliseconds since 1970, as the operating system tells it; 0 where it does not */
    record Line(String name, long pid, long began, int stopsAt, String stopSignal) {}

    private final Path directory;

    public Ledger(DataDir data) {
        this.directory = data.run();
    }

    void enter(Plan plan, ProcessHandle process) throws IOException {
        Json.write(
                directory.resolve(plan.name() + ".json"),
                new Line(plan.name(), process.pid(), began(process), plan.stopsAt(), plan.stopSignal()));
    }

    void strike(String name) throws IOException {
        Files.deleteIfExists(directory.resolve(name + ".json"));
    }

    /** Names of the processes that still run. */
    public List<String> alive() {
        return lines().stream()
                .filter(line -> find(line).isPresent())
                .map(Line::name)
                .toList();
    }

    /** Stops whatever a killed supervisor left, in the order of a normal stop; the names of what was stopped. */
    public List<String> stopLeftovers() throws IOException {
        List<String> stopped = new ArrayList<>();
        List<Line> lines = lines();
        for (int rank : lines.stream().map(Line::stopsAt).distinct().sorted().toList()) {
            List<Line> together =
                    lines.stream().filter(line -> line.stopsAt() == rank).toList();
            List<Thread> stops = new ArrayList<>();
            for (Line line : together) {
                find(line).ifPresent(process -> {
                    stopped.add(line.name());
                    stops.add(Thread.ofVirtual()
                            .start(() -> Signals.stop(process, line.stopSignal(), Duration.ofSeconds(20))));
                });
            }
            for (Thread stop : stops) {
                join(stop);
            }
            for (Line line : together) {
                strike(line.name());
            }
        }
        return stopped;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Line> lines() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<Line> lines = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                lines.add(Json.read(file, Line.class));
            }
            lines.sort(Comparator.comparingInt(Line::stopsAt).thenComparing(Line::name));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> find(Line line) {
        return ProcessHandle.of(line.pid())
                .filter(ProcessHandle::isAlive)
                .filter(process -> Math.abs(began(process) - line.began()) < 1_000);
    }

    static long began(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
