package org.podium.registration.person;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Seals and hashes what identifies a person. A sealed number opens only for the row it was sealed for; a hash is keyed,
 * since eighteen digits could be tried one by one.
 */
public final class PersonalNumbers {
    private static final int HASH_BYTES = 32;

    private final Aead seal;
    private final PrfSet lookup;

    public PersonalNumbers(PersonalKeys keys) {
        this.seal = keys.numbers(Aead.class);
        this.lookup = keys.lookup(PrfSet.class);
    }

    public byte[] seal(UUID row, String number) {
        try {
            return seal.encrypt(number.getBytes(StandardCharsets.UTF_8), bytes(row));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot seal a number", broken);
        }
    }

    public String open(UUID row, byte[] sealed) {
        try {
            return new String(seal.decrypt(sealed, bytes(row)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("the number does not belong to row " + row, foreign);
        }
    }

    /** With the primary key: what a new row stores. */
    public byte[] hash(String purpose, String value) {
        try {
            return lookup.computePrimary(input(purpose, value), HASH_BYTES);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot hash", broken);
        }
    }

    /** With every key of the set, the primary first: what rows may have stored. */
    public List<byte[]> hashes(String purpose, String value) {
        List<byte[]> all = new ArrayList<>();
        all.add(hash(purpose, value));
        try {
            for (var prf : lookup.getPrfs().entrySet()) {
                if (prf.getKey() != lookup.getPrimaryId()) {
                    all.add(prf.getValue().compute(input(purpose, value), HASH_BYTES));
                }
            }
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot hash", broken);
        }
        return all;
    }

    public byte[] digest(byte[] content) {
        try {
            return lookup.computePrimary(content, HASH_BYTES);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot hash", broken);
        }
    }

    private static byte[] input(String purpose, String value) {
        return (purpose + '\n' + value).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
