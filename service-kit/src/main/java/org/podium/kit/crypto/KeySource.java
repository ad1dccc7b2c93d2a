package org.podium.kit.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.podium.kit.crypto.Keys.KeyRing;

/** Three Tink keysets in one file, a line each: encryption, digests, signatures. Readable by its owner only. */
@ApplicationScoped
class KeySource {
    private static final Logger LOG = Logger.getLogger(KeySource.class);

    private final CryptoConfig config;

    KeySource(CryptoConfig config) {
        this.config = config;
    }

    KeyRing load() throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        SignatureConfig.register();
        Path file = config.keysetFile()
                .orElseThrow(() -> new IllegalStateException("podium.crypto.keyset-file names no file with keys"));
        try {
            if (Files.notExists(file)) {
                if (!config.createKeyset()) {
                    throw new IllegalStateException("the file of podium.crypto.keyset-file is missing");
                }
                create(file);
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.size() == 2 && config.createKeyset()) {
                lines = withSignatures(file);
            }
            if (lines.size() != 3) {
                throw new IllegalStateException("the file of podium.crypto.keyset-file must hold three lines");
            }
            return new KeyRing(parse(lines.get(0)), parse(lines.get(1)), parse(lines.get(2)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Written aside and linked, so that of several instances starting at once one wins and all read the same whole file. */
    private static void create(Path file) throws IOException, GeneralSecurityException {
        Path draft = draft(
                file,
                List.of(
                        text(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)),
                        text(KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF)),
                        newSignatures()));
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            LOG.debugf("another instance made the keyset: %s", anotherWasFaster.getMessage());
        } finally {
            Files.delete(draft);
        }
    }

    /** A file from before there were signatures: the first instance adds the line, the others wait for it. */
    private static List<String> withSignatures(Path file) throws IOException, GeneralSecurityException {
        try (FileChannel held = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = held.lock()) {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            if (lines.size() == 2 && lock.isValid()) {
                lines.add(newSignatures());
                Files.move(draft(file, lines), file, StandardCopyOption.ATOMIC_MOVE);
            }
            return lines;
        }
    }

    private static Path draft(Path file, List<String> lines) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " has no folder");
        }
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(
                folder,
                "keyset",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.write(draft, lines);
    }

    /** without a prefix of Tink's, so that any Ed25519 (RFC 8032) can check */
    private static String newSignatures() throws GeneralSecurityException {
        return text(KeysetHandle.generateNew(PredefinedSignatureParameters.ED25519WithRawOutput));
    }

    private static String text(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get())
                .replace("\n", "");
    }

    private static KeysetHandle parse(String line) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(line, InsecureSecretKeyAccess.get());
    }
}
