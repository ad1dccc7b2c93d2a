package org.podium.kit.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import org.jboss.logging.Logger;
import org.podium.kit.crypto.Keys.KeyRing;

/** Two Tink keysets in one file, a line each: encryption, then digests. Readable by its owner only. */
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
            if (lines.size() != 2) {
                throw new IllegalStateException("the file of podium.crypto.keyset-file must hold two lines");
            }
            return new KeyRing(parse(lines.get(0)), parse(lines.get(1)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Written aside and linked, so that of several instances starting at once one wins and all read the same whole file. */
    private static void create(Path file) throws IOException, GeneralSecurityException {
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
        try {
            Files.write(
                    draft,
                    List.of(
                            text(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)),
                            text(KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF))));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            LOG.debugf("another instance made the keyset: %s", anotherWasFaster.getMessage());
        } finally {
            Files.delete(draft);
        }
    }

    private static String text(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get())
                .replace("\n", "");
    }

    private static KeysetHandle parse(String line) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(line, InsecureSecretKeyAccess.get());
    }
}
