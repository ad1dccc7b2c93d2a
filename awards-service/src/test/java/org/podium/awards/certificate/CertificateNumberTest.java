package org.podium.awards.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class CertificateNumberTest {

    @Test
    void it_names_contest_and_skill_and_ends_in_a_check_character() {
        var number = CertificateNumber.of(CertificateNumber.series("tianjin-2025", "AI_TRAINER", false), 7);

        assertThat(number.value()).matches("TIANJIN-2025-AI_TRAINER-0007-[0-9A-Z]");
        assertThat(CertificateNumber.isWellFormed(number.value())).isTrue();
    }

    @Test
    void a_rehearsal_has_a_series_of_its_own() {
        assertThat(CertificateNumber.series("tianjin-2025-rehearsal-0a1b2c3d", "AI_TRAINER", true))
                .isEqualTo("R-TIANJIN-2025-AI_TRAINER");
    }

    @Test
    void every_single_wrong_character_and_every_swap_of_neighbours_is_noticed() {
        var number = CertificateNumber.of("TIANJIN-2025-AI_TRAINER", 1234).value();
        for (var i = 0; i < number.length() - 2; i++) {
            if (!Character.isLetterOrDigit(number.charAt(i))) continue;
            for (var other : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
                if (other == number.charAt(i)) continue;
                var wrong = number.substring(0, i) + other + number.substring(i + 1);
                assertThat(CertificateNumber.isWellFormed(wrong)).as(wrong).isFalse();
            }
            var next = number.charAt(i + 1);
            if (Character.isLetterOrDigit(next) && next != number.charAt(i)) {
                var swapped = number.substring(0, i) + next + number.charAt(i) + number.substring(i + 2);
                assertThat(CertificateNumber.isWellFormed(swapped)).as(swapped).isFalse();
            }
        }
    }

    @Test
    void a_verification_code_has_160_random_bits() {
        var random = new SecureRandom();
        var seen = new HashSet<String>();
        for (var i = 0; i < 1000; i++) {
            var code = VerifyCode.random(random).value();
            assertThat(code).matches("[0-9a-hjkmnp-tv-z]{32}");
            assertThat(seen.add(code)).isTrue();
        }
    }
}
