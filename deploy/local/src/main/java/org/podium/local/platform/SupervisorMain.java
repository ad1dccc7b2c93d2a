package org.podium.local.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The detached process that {@code up} leaves behind; its only argument is the data directory. */
public final class SupervisorMain {

    private SupervisorMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        DataDir data = new DataDir(Path.of(arguments[0]));
        Files.createDirectories(data.log());
        try (FileChannel channel =
                        FileChannel.open(data.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = patientLock(channel)) {
            if (lock == null) {
                throw new IllegalStateException("another supervisor runs on " + data.root());
            }
            Settings settings = Json.read(data.settingsFile(), Settings.class);
            Supervisor supervisor = new Supervisor(data, settings, LocalPlans.of(data, settings), Clock.systemUTC());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor), "stop"));
            supervisor.start();
            try (Control control = new Control(supervisor, data)) {
                supervisor.awaitEnd();
            }
        }
        Files.deleteIfExists(data.controlFile());
    }

    /** A command that asks whether a supervisor lives holds the lock for a moment. */
    private static @Nullable FileLock patientLock(FileChannel channel) throws IOException, InterruptedException {
        FileLock lock = channel.tryLock();
        for (int tries = 0; lock == null && tries < 40; tries++) {
            TimeUnit.MILLISECONDS.sleep(25);
            lock = channel.tryLock();
        }
        return lock;
    }

    private static void stop(Supervisor supervisor) {
        try {
            supervisor.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
