package org.podium.rulebook.identity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Test
    void the_example_of_the_standard_has_check_character_3() {
        assertThat(SocialCreditCode.check("91350100m000100y43")).isInstanceOf(Check.Valid.class);
        assertThat(SocialCreditCode.check("91350100M000100Y4Z")).isInstanceOf(Check.Invalid.class);
    }

    /** The weighted sum of this body is divisible by 31. */
    @Test
    void a_remainder_of_31_is_written_0() {
        String body = divisibleBody();

        assertThat(SocialCreditCode.checkCharacter(body)).isEqualTo('0');
        assertThat(SocialCreditCode.check(body + "0")).isInstanceOf(Check.Valid.class);
    }

    private static String divisibleBody() {
        for (int i = 0; i < 31; i++) {
            String body = "91120000MA000000" + ALPHABET.charAt(i);
            int sum = 0;
            int weight = 1;
            for (int position = 0; position < 17; position++) {
                sum += ALPHABET.indexOf(body.charAt(position)) * weight;
                weight = weight * 3 % 31;
            }
            if (sum % 31 == 0) {
                return body;
            }
        }
        throw new AssertionError("one of 31 last characters makes the sum divisible");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9135010M000100Y43", "91350100I000100Y43", "9135A100M000100Y43", "91350100M000100Y44"})
    void what_is_no_code_is_refused(String code) {
        assertThat(SocialCreditCode.check(code)).isInstanceOf(Check.Invalid.class);
    }

    @Property
    void changing_any_one_character_fails(
            @ForAll("bodies") String body,
            @ForAll @IntRange(max = 17) int position,
            @ForAll @IntRange(min = 1, max = 30) int shift) {
        String code = body + SocialCreditCode.checkCharacter(body);
        char other = ALPHABET.charAt((ALPHABET.indexOf(code.charAt(position)) + shift) % 31);

        assertThat(SocialCreditCode.check(code)).isInstanceOf(Check.Valid.class);
        assertThat(SocialCreditCode.check(code.substring(0, position) + other + code.substring(position + 1)))
                .isInstanceOf(Check.Invalid.class);
    }

    @Provide
    Arbitrary<String> bodies() {
        return Combinators.combine(
                        Arbitraries.of("91", "12", "52", "93"),
                        Arbitraries.of("120103", "350100", "110000"),
                        Arbitraries.strings().withChars(ALPHABET.toCharArray()).ofLength(9))
                .as((kind, area, organisation) -> kind + area + organisation);
    }
}
