package org.podium.kit.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sealed part of a chain.
 *
 * @param statement JSON text of a {@link Statement}: what is hashed and signed
 * @param hash SHA-256 of the statement's UTF-8, hexadecimal
 * @param key id of the key that signed
 * @param signature Ed25519 (RFC 8032) over the statement's UTF-8
 */
record AuditBlock(String statement, String hash, String key, byte[] signature) {
    /** the chain of what belongs to no contest */
    static final UUID OF_NO_CONTEST = new UUID(0, 0);

    /**
     * What a block says.
     *
     * @param chain the contest, or nil
     * @param number from 1
     * @param previous hash of the block before; absent in the first
     */
    record Statement(
            int v,
            String service,
            UUID chain,
            long number,
            @Nullable String previous,
            Instant sealedAt,
            List<Sealed> entries) {
        static final int FORM = 1;
    }

    /** An entry of the block. @param digest SHA-256 of its statement's UTF-8, hexadecimal */
    record Sealed(UUID id, String digest) {
        static Sealed of(UUID id, String statement) {
            return new Sealed(id, digestOf(statement));
        }
    }

    static String digestOf(String statement) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(statement.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
