package org.podium.rulebook.identity;

import java.util.Locale;
import org.podium.rulebook.Text;

/**
 * A unified social credit code of GB 32100-2015: 18 characters without I O S V Z, the last a check character modulo 31,
 * where a remainder of 31 is written 0. Made by {@link #check}.
 */
public record SocialCreditCode(String code) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    /** Trims and upper-cases. */
    public static Check<SocialCreditCode> check(String written) {
        String code = written.strip().toUpperCase(Locale.ROOT);
        if (code.length() != 18) {
            return invalid("统一社会信用代码应为 18 位", "a unified social credit code has 18 characters");
        }
        if (code.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return invalid(
                    "只含数字和除 I、O、S、V、Z 外的大写字母", "only digits and capital letters other than I, O, S, V, Z are used");
        }
        if (!code.substring(2, 8).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return invalid("第 3 至 8 位应为六位行政区划代码", "characters 3 to 8 are the six digits of a region");
        }
        return code.charAt(17) == checkCharacter(code)
                ? new Check.Valid<>(new SocialCreditCode(code))
                : invalid("校验码不符，请核对代码", "the check character does not fit; please compare the code");
    }

    /** Of the first 17 characters. */
    static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static Check<SocialCreditCode> invalid(String zh, String en) {
        return new Check.Invalid<>(new Text(zh, en));
    }
}
