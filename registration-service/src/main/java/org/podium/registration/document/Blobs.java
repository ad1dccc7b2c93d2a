package org.podium.registration.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.podium.kit.crypto.Keys;

/**
 * Encrypted files under random ids. A file opens only under its own id, so one that was moved onto another does not. It is
 * complete before its row exists: a file without a row is garbage, never a lost document.
 */
@ApplicationScoped
public class Blobs {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Path folder;
    private final Keys keys;

    public Blobs(@ConfigProperty(name = "podium.blobs.dir") Path folder, Keys keys) {
        this.folder = folder;
        this.keys = keys;
    }

    public void write(UUID id, byte[] content) {
        try {
            Path file = place(id);
            Files.createDirectories(folder(id));
            Files.write(file, keys.seal(content, name(id)), StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public byte[] read(UUID id) {
        try {
            return keys.open(Files.readAllBytes(place(id)), name(id));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void delete(UUID id) {
        try {
            Files.deleteIfExists(place(id));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Shows the files written before this time, one folder after the other; what is no file of ours is left out. */
    void writtenBefore(Instant time, Consumer<List<UUID>> looker) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path each : folders.filter(Files::isDirectory).toList()) {
                try (Stream<Path> files = Files.list(each)) {
                    looker.accept(files.filter(file -> ID.matcher(name(file)).matches()
                                    && lastWritten(file).isBefore(time))
                            .map(file -> UUID.fromString(name(file)))
                            .toList());
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** A file that another instance has just deleted is as good as new: nobody looks at it. */
    private static Instant lastWritten(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException gone) {
            return Instant.MAX;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Folders by the last digits, which are random; the first of a UUIDv7 are time. */
    private Path folder(UUID id) {
        String name = id.toString();
        return folder.resolve(name.substring(name.length() - 2));
    }

    private Path place(UUID id) {
        return folder(id).resolve(id.toString());
    }

    private static String name(UUID id) {
        return "scan/" + id;
    }
}
