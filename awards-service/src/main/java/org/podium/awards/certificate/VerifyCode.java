package org.podium.awards.certificate;

import java.security.SecureRandom;

/**
 * The secret in a certificate's QR code: 160 random bits as 32 characters of Crockford's base 32, so that the public
 * page can be reached from the paper and by no other way. The number does not lead to it: numbers can be counted up.
 */
public record VerifyCode(String value) {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 32;

    public static VerifyCode random(SecureRandom random) {
        var code = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return new VerifyCode(code.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
