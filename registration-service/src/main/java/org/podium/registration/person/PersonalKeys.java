package org.podium.registration.person;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The three key sets of the service, as Tink key sets in one file that an operator keeps like a password: each can hold
 * several keys, so that a new primary key can be put in front of the old ones.
 */
public final class PersonalKeys {
    private static final TypeReference<Map<String, String>> FILE = new TypeReference<>() {};
    private static final String NUMBERS = "numbers";
    private static final String LOOKUP = "lookup";
    private static final String SCANS = "scans";

    private final Map<String, KeysetHandle> handles;

    private PersonalKeys(Map<String, KeysetHandle> handles) {
        this.handles = handles;
    }

    /** Reads the file. */
    public static PersonalKeys read(Path file, ObjectMapper json) throws IOException, GeneralSecurityException {
        register();
        Map<String, KeysetHandle> handles = new LinkedHashMap<>();
        for (var set : json.readValue(Files.readAllBytes(file), FILE).entrySet()) {
            handles.put(
                    set.getKey(),
                    TinkJsonProtoKeysetFormat.parseKeyset(set.getValue(), InsecureSecretKeyAccess.get()));
        }
        return new PersonalKeys(handles);
    }

    /** Makes a file of new keys, readable by its owner only; of two that try at once the first wins. */
    public static void create(Path file, ObjectMapper json) throws IOException, GeneralSecurityException {
        register();
        Map<String, String> sets = new LinkedHashMap<>();
        sets.put(NUMBERS, fresh(PredefinedAeadParameters.AES256_GCM));
        sets.put(
                LOOKUP,
                fresh(HmacPrfParameters.builder()
                        .setKeySizeBytes(32)
                        .setHashType(HmacPrfParameters.HashType.SHA256)
                        .build()));
        sets.put(SCANS, fresh(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB));
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(
                folder, "keys", ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(draft, json.writeValueAsBytes(sets));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException other) {
            // another instance was first: its keys are the keys
            return;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    public <P> P numbers(Class<P> primitive) {
        return primitive(NUMBERS, primitive);
    }

    public <P> P lookup(Class<P> primitive) {
        return primitive(LOOKUP, primitive);
    }

    public <P> P scans(Class<P> primitive) {
        return primitive(SCANS, primitive);
    }

    private <P> P primitive(String set, Class<P> primitive) {
        KeysetHandle handle = handles.get(set);
        if (handle == null) {
            throw new IllegalStateException("the key file has no set '" + set + "'");
        }
        try {
            return handle.getPrimitive(RegistryConfiguration.get(), primitive);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the key set '" + set + "' cannot be used", unusable);
        }
    }

    private static String fresh(Parameters parameters) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get());
    }

    private static void register() throws GeneralSecurityException {
        AeadConfig.register();
        StreamingAeadConfig.register();
        PrfConfig.register();
    }
}
