package org.podium.scoring.draw;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The draw as a function: anyone who has seed, code key and entries finds the same table again.
 *
 * <p>Two levels, as contests of this kind do it. The <em>order</em> (workstations) follows the seed, which may be drawn
 * in front of witnesses: entries sorted by SHA-256 of {@code seed LF entryId}. The <em>blind codes</em> follow a code
 * key that the system makes and shows to nobody but the supervisor before decoding, else whoever heard the seed
 * could compute who is behind a code: HMAC-SHA256(key, {@code entryId#attempt}), attempt 0, 1, … until the code is
 * free. Sorting by digest was preferred to a seeded {@code Random}, which only Java could repeat.
 */
public record DrawTable(List<DrawnEntry> rows) {
    private static final HexFormat HEX = HexFormat.of();

    /** One row: draw numbers count on from the pool's earlier draws. */
    public record DrawnEntry(UUID entry, int drawNumber, BlindCode code) {}

    /**
     * @param taken codes of the pool's earlier draws; they and their numbers stay as they are
     * @param codeKey 64 hex digits
     */
    public static DrawTable draw(String seed, String codeKey, Collection<UUID> entries, Set<BlindCode> taken) {
        record Keyed(UUID entry, String key) {}
        List<Keyed> order = entries.stream()
                .distinct()
                .map(e -> new Keyed(e, sha256(seed + "\n" + e)))
                .sorted(Comparator.comparing(Keyed::key)
                        .thenComparing(k -> k.entry().toString()))
                .toList();
        Set<BlindCode> used = new HashSet<>(taken);
        List<DrawnEntry> rows = new ArrayList<>(order.size());
        for (Keyed k : order) {
            rows.add(new DrawnEntry(k.entry(), taken.size() + rows.size() + 1, freeCode(codeKey, k.entry(), used)));
        }
        return new DrawTable(List.copyOf(rows));
    }

    /**
     * {@code sha256:} over seed, code key and the rows by draw number. Published at once, it binds the supervisor to
     * the table; the code key in it keeps anyone from trying codes against it.
     */
    public String hash(String seed, String codeKey) {
        StringBuilder text =
                new StringBuilder(seed).append('\n').append(codeKey).append('\n');
        for (DrawnEntry row : rows) {
            text.append(row.drawNumber())
                    .append(',')
                    .append(row.code())
                    .append(',')
                    .append(row.entry())
                    .append('\n');
        }
        return "sha256:" + sha256(text.toString());
    }

    private static BlindCode freeCode(String codeKey, UUID entry, Set<BlindCode> used) {
        for (int attempt = 0; ; attempt++) {
            BlindCode code = encode(hmac(HEX.parseHex(codeKey), entry + "#" + attempt));
            if (used.add(code)) {
                return code;
            }
        }
    }

    private static BlindCode encode(byte[] digest) {
        BigInteger base = BigInteger.valueOf(BlindCode.ALPHABET.length());
        BigInteger rest = new BigInteger(1, digest);
        StringBuilder code = new StringBuilder(BlindCode.LENGTH);
        while (code.length() < BlindCode.LENGTH) {
            BigInteger[] next = rest.divideAndRemainder(base);
            code.append(BlindCode.ALPHABET.charAt(next[1].intValue()));
            rest = next[0];
        }
        return new BlindCode(code.toString());
    }

    private static String sha256(String text) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
