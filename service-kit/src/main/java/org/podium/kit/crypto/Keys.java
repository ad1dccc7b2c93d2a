package org.podium.kit.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.signature.Ed25519PublicKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Encryption at rest (AES-256-GCM, key id in the ciphertext), keyed digests for look-up and uniqueness (HMAC-SHA-256) and
 * signatures (Ed25519), from keysets in which keys can rotate: the primary writes, all of them read. See {@link KeySource}
 * for where they are.
 */
@ApplicationScoped
public class Keys {
    private static final int DIGEST_BYTES = 32;

    private final Aead aead;
    private final Map<Integer, Prf> prfs;
    private final int primary;
    private final PublicKeySign signer;
    private final String signingKey;
    private final Map<String, byte[]> verificationKeys;

    Keys(KeySource source) {
        try {
            KeyRing ring = source.load();
            aead = ring.encryption().getPrimitive(RegistryConfiguration.get(), Aead.class);
            PrfSet prf = ring.digests().getPrimitive(RegistryConfiguration.get(), PrfSet.class);
            primary = prf.getPrimaryId();
            prfs = prf.getPrfs();
            KeysetHandle signatures = ring.signatures();
            signer = signatures.getPrimitive(RegistryConfiguration.get(), PublicKeySign.class);
            signingKey = Integer.toUnsignedString(signatures.getPrimary().getId());
            verificationKeys = publicKeys(signatures.getPublicKeysetHandle());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the keyset cannot be used", unusable);
        }
    }

    record KeyRing(KeysetHandle encryption, KeysetHandle digests, KeysetHandle signatures) {}

    /** @param place where the value is kept (table and row id); it opens nowhere else */
    public byte[] seal(byte[] plain, String place) {
        try {
            return aead.encrypt(plain, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("cannot encrypt", failure);
        }
    }

    public byte[] open(byte[] sealed, String place) {
        try {
            return aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("cannot decrypt: another key, another place, or changed", failure);
        }
    }

    public byte[] seal(String plain, String place) {
        return seal(plain.getBytes(StandardCharsets.UTF_8), place);
    }

    public String openText(byte[] sealed, String place) {
        return new String(open(sealed, place), StandardCharsets.UTF_8);
    }

    /** Digest under the primary key: {@code <key id>:<64 hex digits>}. The purpose keeps digests of different uses apart. */
    public String digest(String purpose, String value) {
        return digest(primary, input(purpose, value.getBytes(StandardCharsets.UTF_8)));
    }

    public String digest(String purpose, byte[] value) {
        return digest(primary, input(purpose, value));
    }

    /** The digests under every key, the primary's first: what to look for while keys rotate. */
    public List<String> digests(String purpose, String value) {
        byte[] input = input(purpose, value.getBytes(StandardCharsets.UTF_8));
        Stream<Integer> others = prfs.keySet().stream().filter(id -> id != primary);
        return Stream.concat(Stream.of(primary), others)
                .map(id -> digest(id, input))
                .toList();
    }

    private String digest(int key, byte[] input) {
        try {
            byte[] digest = Objects.requireNonNull(prfs.get(key)).compute(input, DIGEST_BYTES);
            return Integer.toUnsignedString(key) + ":" + HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("cannot compute a digest", failure);
        }
    }

    /** @param key id of the key that signed, see {@link #verificationKeys} */
    public record Signature(String key, byte[] bytes) {}

    /** Ed25519 (RFC 8032) under the primary key. */
    public Signature sign(byte[] message) {
        try {
            return new Signature(signingKey, signer.sign(message));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("cannot sign", failure);
        }
    }

    /** The public keys, 32 bytes each, by id: also of keys that sign no longer, so that what they signed can be checked. */
    public Map<String, byte[]> verificationKeys() {
        return verificationKeys;
    }

    @AccessesPartialKey // to hand out the public half is what it is for
    private static Map<String, byte[]> publicKeys(KeysetHandle keys) {
        Map<String, byte[]> found = new TreeMap<>();
        for (int i = 0; i < keys.size(); i++) {
            KeysetHandle.Entry entry = keys.getAt(i);
            if (entry.getKey() instanceof Ed25519PublicKey key) {
                found.put(
                        Integer.toUnsignedString(entry.getId()),
                        key.getPublicKeyBytes().toByteArray());
            }
        }
        return Collections.unmodifiableMap(found);
    }

    private static byte[] input(String purpose, byte[] value) {
        byte[] name = purpose.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(4 + name.length + value.length)
                .putInt(name.length)
                .put(name)
                .put(value)
                .array();
    }
}
