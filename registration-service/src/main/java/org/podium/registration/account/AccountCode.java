package org.podium.registration.account;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A code that links one account: twenty signs of Crockford's alphabet, 100 random bits, so that none can be guessed and none
 * is misread. Shown once, in groups of five.
 */
record AccountCode(String signs) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SIGNS = 20;
    private static final int GROUP = 5;

    static AccountCode fresh(SecureRandom random) {
        return new AccountCode(random.ints(SIGNS, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining()));
    }

    /** As somebody types it: in small letters, with or without dashes, O for 0, I or L for 1. */
    static AccountCode typed(String text) {
        return new AccountCode(text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    /** As it is shown. */
    String shown() {
        return IntStream.range(0, SIGNS / GROUP)
                .mapToObj(i -> signs.substring(i * GROUP, (i + 1) * GROUP))
                .collect(Collectors.joining("-"));
    }
}
