package org.podium.local.platform;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The supervisor of a data directory, as the commands talk to it. */
public final class RunningSupervisor {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final Control.Address address;

    private RunningSupervisor(Control.Address address) {
        this.address = address;
    }

    /** Empty when no supervisor holds the lock of this directory, or it does not listen yet. */
    public static Optional<RunningSupervisor> of(DataDir data) throws IOException {
        if (!isHeld(data)) {
            return Optional.empty();
        }
        try {
            // the lock may be younger than the file: then the file is of a supervisor that was killed
            Control.Address address = Json.read(data.controlFile(), Control.Address.class);
            return ProcessHandle.of(address.pid())
                            .filter(ProcessHandle::isAlive)
                            .isPresent()
                    ? Optional.of(new RunningSupervisor(address))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Like {@link #of}, but waits a while for one that lives and does not listen yet. */
    public static Optional<RunningSupervisor> listening(DataDir data) throws IOException, InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        Optional<RunningSupervisor> running = of(data);
        while (running.isEmpty() && isHeld(data) && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(100);
            running = of(data);
        }
        return running;
    }

    /** Whether a supervisor lives: the operating system frees its lock when it is killed. */
    public static boolean isHeld(DataDir data) throws IOException {
        if (!Files.exists(data.lockFile())) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(data.lockFile(), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }

    /** @param probe whether every process is asked if it answers */
    public Report report(boolean probe) throws IOException, InterruptedException {
        return call(probe ? "/status?probe" : "/status", Duration.ofSeconds(20));
    }

    /** Stops the platform; returns when all parts have stopped. */
    public void stop() throws IOException, InterruptedException {
        try {
            call("/stop", Duration.ofSeconds(180));
        } catch (ConnectException e) {
            // it has just stopped by itself, which is what was asked for
            return;
        }
        ProcessHandle.of(address.pid())
                .ifPresent(supervisor -> Signals.stop(supervisor, "TERM", Duration.ofSeconds(30)));
    }

    private Report call(String path, Duration patience) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address.port() + path))
                        .header("Authorization", "Bearer " + address.token())
                        .timeout(patience)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("the supervisor answered " + response.statusCode());
        }
        return Json.MAPPER.readValue(response.body(), Report.class);
    }
}
