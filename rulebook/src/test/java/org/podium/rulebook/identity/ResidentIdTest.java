package org.podium.rulebook.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResidentIdTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 20);

    @Test
    void the_example_of_the_standard_is_valid() {
        ResidentId id = valid("11010519491231002x ");

        assertThat(id.number()).isEqualTo("11010519491231002X");
        assertThat(id.born()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(id.sex()).isEqualTo(Sex.FEMALE);
        assertThat(id.masked()).isEqualTo("11**************2X");
        assertThat(id).hasToString(id.masked());
    }

    @ParameterizedTest
    @CsvSource({
        "110105491231002, obsolete",
        "1101051949123100, 17 digits",
        "1101051949123100 2X, 17 digits",
        "991105194912310020, province",
        "110105194902300022, calendar",
        "110105202612310028, future",
        "110105194912310021, check character"
    })
    void every_refusal_has_its_reason(String number, String reason) {
        assertThat(ResidentId.check(number, TODAY)).isInstanceOfSatisfying(Check.Invalid.class, invalid -> assertThat(
                        invalid.reason().en())
                .contains(reason));
    }

    @Property
    void a_number_with_its_check_character_is_valid(@ForAll("bodies") String body) {
        assertThat(valid(body + ResidentId.checkCharacter(body)).number()).startsWith(body);
    }

    @Property
    void changing_any_one_digit_fails(
            @ForAll("bodies") String body,
            @ForAll @IntRange(max = 17) int position,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        String number = body + ResidentId.checkCharacter(body);
        int old = number.charAt(position) == 'X' ? 10 : number.charAt(position) - '0';
        String changed = number.substring(0, position) + (old + shift) % 10 + number.substring(position + 1);

        assertThat(ResidentId.check(changed, TODAY)).isInstanceOf(Check.Invalid.class);
    }

    @Provide
    Arbitrary<String> bodies() {
        return Combinators.combine(
                        Arbitraries.of("110105", "120103", "130102", "370102", "440305", "650103"),
                        Arbitraries.longs().between(0, 20_000).map(LocalDate.of(1960, 1, 1)::plusDays),
                        Arbitraries.integers().between(0, 999))
                .as((area, born, sequence) -> area + born.toString().replace("-", "") + "%03d".formatted(sequence));
    }

    private static ResidentId valid(String written) {
        return switch (ResidentId.check(written, TODAY)) {
            case Check.Valid<ResidentId> valid -> valid.value();
            case Check.Invalid<ResidentId> invalid -> throw new AssertionError(invalid.reason());
        };
    }
}
