package org.podium.awards.certificate;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The number printed on a certificate, such as {@code TIANJIN-2025-AI_TRAINER-0001-K}: the series (contest and skill, a
 * rehearsal's begins with {@code R-}), a counter that never goes back, and a check character by ISO/IEC 7064 MOD 37,36
 * over the letters and digits before it. A number is never given twice, not even after a revocation or after a
 * rehearsal was deleted: the counter belongs to the series, not to the contest.
 */
public record CertificateNumber(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int MODULUS = ALPHABET.length();

    /**
     * What makes a rehearsal's slug its own is left out: the counter is what keeps numbers apart.
     *
     * @param skill absent where it is given for the whole contest
     */
    public static String series(String contestSlug, @Nullable String skill, boolean rehearsal) {
        var contest = rehearsal ? "R-" + contestSlug.replaceFirst("-rehearsal-[0-9a-z]+$", "") : contestSlug;
        return (skill == null ? contest : contest + "-" + skill).toUpperCase(Locale.ROOT);
    }

    public static CertificateNumber of(String series, int counter) {
        var body = series + "-" + String.format(Locale.ROOT, "%04d", counter);
        return new CertificateNumber(body + "-" + check(body));
    }

    /** Whether the check character fits: a mistyped or swapped character does not. */
    public static boolean isWellFormed(String number) {
        var cut = number.length() - 2;
        return cut > 0 && number.charAt(cut) == '-' && check(number.substring(0, cut)) == number.charAt(cut + 1);
    }

    private static char check(String body) {
        var product = MODULUS;
        for (var i = 0; i < body.length(); i++) {
            var value = ALPHABET.indexOf(body.charAt(i));
            if (value < 0) continue; // hyphens and underscores separate, they carry nothing
            var sum = (product + value) % MODULUS;
            product = (sum == 0 ? MODULUS : sum) * 2 % (MODULUS + 1);
        }
        return ALPHABET.charAt((MODULUS + 1 - product) % MODULUS);
    }

    @Override
    public String toString() {
        return value;
    }
}
