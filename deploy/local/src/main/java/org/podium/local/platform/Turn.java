package org.podium.local.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * The turn to start or stop the platform of a data directory: one command at a time has it, so that a {@code down}
 * beside an {@code up} stops what that starts, all of it or nothing. The operating system takes it from who is killed.
 */
public final class Turn implements AutoCloseable {

    private final FileChannel channel;

    private Turn(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until nobody else has it. */
    public static Turn await(DataDir data) throws IOException {
        Files.createDirectories(data.root());
        FileChannel channel =
                FileChannel.open(data.root().resolve("up.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.lock();
            if (!lock.isValid()) {
                throw new IOException("the lock of " + data.root() + " cannot be held");
            }
            return new Turn(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
