package org.podium.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What happened to the platform, one line an event, on disk and the latest in memory. */
final class EventLog {

    private static final int KEPT_IN_MEMORY = 200;

    private final Path file;
    private final Clock clock;
    private final Deque<String> latest = new ArrayDeque<>();

    EventLog(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    synchronized void add(String event) {
        String line = clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + event;
        latest.addLast(line);
        if (latest.size() > KEPT_IN_MEMORY) {
            latest.removeFirst();
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized List<String> latest() {
        return List.copyOf(latest);
    }
}
