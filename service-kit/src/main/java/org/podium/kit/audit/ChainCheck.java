package org.podium.kit.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.audit.AuditBlock.Sealed;

/**
 * Checks a chain block by block, with nothing but what it is given: the hash of each statement, the signature over it, the
 * hash of the block before, and the digest of every entry. Whoever fetches entries, blocks and keys can do the same with
 * SHA-256, Ed25519 and a JSON parser. What is cut off at the end leaves no trace in the rest: who wants to see that keeps
 * number and hash of the last block seen.
 */
final class ChainCheck {
    /** What is wrong. */
    enum Fault {
        BLOCK_MISSING,
        BLOCK_CHANGED,
        BLOCK_NOT_OF_THE_CHAIN,
        KEY_UNKNOWN,
        SIGNATURE_WRONG,
        ENTRY_MISSING,
        ENTRY_CHANGED,
        ENTRY_SEALED_TWICE,
        ENTRY_IN_NO_BLOCK
    }

    /** Where. @param entry absent where the block itself is wrong */
    record Found(
            Fault fault, @Nullable Long block, @Nullable UUID entry) {}

    /** RFC 8410: what stands before the 32 bytes of an Ed25519 key in its usual encoding */
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    private final UUID chain;
    private final Map<String, byte[]> keys;
    private final List<Found> found = new ArrayList<>();
    private final Set<UUID> sealed = new HashSet<>();
    private long number;
    private @Nullable String hash;

    /** @param keys raw Ed25519 public keys by id */
    ChainCheck(UUID chain, Map<String, byte[]> keys) {
        this.chain = chain;
        this.keys = keys;
    }

    /**
     * The next block.
     *
     * @param at the number under which it was given
     * @param says its statement, parsed
     * @param entries statements of its entries by id, as far as they are there
     */
    void block(long at, AuditBlock block, AuditBlock.Statement says, Map<UUID, String> entries) {
        if (at != number + 1) {
            add(Fault.BLOCK_MISSING, number + 1, null);
        } else if (hash != null && !hash.equals(says.previous()) || hash == null && says.previous() != null) {
            add(Fault.BLOCK_NOT_OF_THE_CHAIN, at, null);
        }
        if (!says.chain().equals(chain) || says.number() != at) {
            add(Fault.BLOCK_NOT_OF_THE_CHAIN, at, null);
        }
        if (!AuditBlock.digestOf(block.statement()).equals(block.hash())) {
            add(Fault.BLOCK_CHANGED, at, null);
        }
        byte[] key = keys.get(block.key());
        if (key == null) {
            add(Fault.KEY_UNKNOWN, at, null);
        } else if (!signed(block, key)) {
            add(Fault.SIGNATURE_WRONG, at, null);
        }
        says.entries().forEach(entry -> entry(at, entry, entries.get(entry.id())));
        number = at;
        hash = AuditBlock.digestOf(block.statement());
    }

    /** The next block, where its statement is no longer one. */
    void unreadable(long at, AuditBlock block) {
        add(Fault.BLOCK_CHANGED, at, null);
        number = at;
        hash = AuditBlock.digestOf(block.statement());
    }

    private void entry(long at, Sealed entry, @Nullable String statement) {
        if (!sealed.add(entry.id())) {
            add(Fault.ENTRY_SEALED_TWICE, at, entry.id());
        }
        if (statement == null) {
            add(Fault.ENTRY_MISSING, at, entry.id());
        } else if (!AuditBlock.digestOf(statement).equals(entry.digest())) {
            add(Fault.ENTRY_CHANGED, at, entry.id());
        }
    }

    /** At the end: every entry that claims to be sealed. */
    void claimed(Set<UUID> entries) {
        entries.stream()
                .filter(id -> !sealed.contains(id))
                .sorted()
                .forEach(id -> found.add(new Found(Fault.ENTRY_IN_NO_BLOCK, null, id)));
    }

    List<Found> found() {
        return List.copyOf(found);
    }

    int sealed() {
        return sealed.size();
    }

    private void add(Fault fault, long block, @Nullable UUID entry) {
        found.add(new Found(fault, block, entry));
    }

    private static boolean signed(AuditBlock block, byte[] key) {
        try {
            byte[] encoded = new byte[SPKI.length + key.length];
            System.arraycopy(SPKI, 0, encoded, 0, SPKI.length);
            System.arraycopy(key, 0, encoded, SPKI.length, key.length);
            PublicKey reads = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(reads);
            check.update(block.statement().getBytes(StandardCharsets.UTF_8));
            return check.verify(block.signature());
        } catch (GeneralSecurityException unusable) {
            return false;
        }
    }
}
