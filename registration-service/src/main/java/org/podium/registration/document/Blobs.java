package org.podium.registration.document;

import com.google.crypto.tink.StreamingAead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * Encrypted files under random ids. The id is the associated data, so a file that was moved onto another id does not
 * open. A file is complete before its row exists; one without a row is garbage, never a lost document.
 */
public final class Blobs {
    private final Path folder;
    private final StreamingAead cipher;

    public Blobs(Path folder, StreamingAead cipher) {
        this.folder = folder;
        this.cipher = cipher;
    }

    public void write(UUID id, byte[] content) {
        try {
            Path file = place(id);
            Files.createDirectories(file.getParent());
            try (OutputStream sealed = cipher.newEncryptingStream(
                    Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), bytes(id))) {
                sealed.write(content);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot encrypt a document", broken);
        }
    }

    public byte[] read(UUID id) {
        try (InputStream open = cipher.newDecryptingStream(Files.newInputStream(place(id)), bytes(id))) {
            return open.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("document " + id + " does not open with these keys", foreign);
        }
    }

    public void delete(UUID id) {
        try {
            Files.deleteIfExists(place(id));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Two levels of folders by the last digits, which are random; the first of a UUIDv7 are time. */
    private Path place(UUID id) {
        String name = id.toString();
        int end = name.length();
        return folder.resolve(name.substring(end - 2)).resolve(name);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
