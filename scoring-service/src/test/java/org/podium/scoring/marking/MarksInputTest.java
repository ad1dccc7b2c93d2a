package org.podium.scoring.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podium.kit.problem.FieldError;
import org.podium.kit.problem.ProblemException;
import org.podium.scoring.marking.MarksInput.Keyed;

class MarksInputTest {
    private static final Set<String> KNOWN = Set.of("THEORY");

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "80", "80.5", "80.55", "100", "100.00"})
    void points_of_100_with_two_decimals_are_taken(String score) {
        Map<String, ComponentMark> marks = theory(new Keyed(null, score, null)).read(KNOWN);

        assertThat(marks.get("THEORY")).isEqualTo(ComponentMark.of(score, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 80", "-1", "100.01", "80.555", "8e1", "80,5", "NaN", "1000", "８０"})
    void anything_else_is_refused_with_its_pointer(String score) {
        assertThat(refusal(theory(new Keyed(null, score, null))).pointer()).isEqualTo("/components/THEORY/score");
    }

    @Test
    void a_present_component_needs_a_score() {
        assertThat(refusal(theory(new Keyed(MarkStatus.PRESENT, null, 90))).code())
                .isEqualTo("points-of-100");
    }

    @Test
    void an_absent_component_has_no_score() {
        assertThat(refusal(theory(new Keyed(MarkStatus.ABSENT, "0", null))).code())
                .isEqualTo("absent-with-score");
    }

    @Test
    void minutes_are_not_negative() {
        assertThat(refusal(theory(new Keyed(null, "80", -1))).pointer()).isEqualTo("/components/THEORY/minutes");
    }

    @Test
    void every_component_of_the_rulebook_is_keyed_and_no_other() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> new MarksInput(Map.of("ESSAY", new Keyed(null, "80", null))).read(KNOWN));

        assertThat(refused.errors())
                .extracting(FieldError::code)
                .containsExactlyInAnyOrder("missing-component", "unknown-component");
    }

    private static MarksInput theory(Keyed keyed) {
        return new MarksInput(Map.of("THEORY", keyed));
    }

    private static FieldError refusal(MarksInput input) {
        return catchThrowableOfType(ProblemException.class, () -> input.read(KNOWN))
                .errors()
                .getFirst();
    }
}
