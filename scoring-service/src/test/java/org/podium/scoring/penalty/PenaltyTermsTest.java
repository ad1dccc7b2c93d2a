package org.podium.scoring.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.podium.kit.problem.ProblemException;
import org.podium.scoring.TestRulebook;

class PenaltyTermsTest {
    @Test
    void a_disqualification_takes_neither_amount_nor_component() {
        assertThat(read("DISQUALIFY", null, null).kind()).isEqualTo("DISQUALIFY");
        assertThat(pointer("DISQUALIFY", null, "5")).isEqualTo("/amount");
        assertThat(pointer("DISQUALIFY", "THEORY", null)).isEqualTo("/component");
    }

    @Test
    void points_off_a_component_need_both() {
        assertThat(read("DEDUCTION_POINTS", "THEORY", "5").amount()).isEqualTo("5");
        assertThat(pointer("DEDUCTION_POINTS", "THEORY", null)).isEqualTo("/amount");
        assertThat(pointer("DEDUCTION_POINTS", null, "5")).isEqualTo("/component");
        assertThat(pointer("DEDUCTION_POINTS", "ESSAY", "5")).isEqualTo("/component");
    }

    @Test
    void an_effect_names_the_only_penalty_that_has_it() {
        assertThat(read("PERCENT", null, "10").kind()).isEqualTo("DEDUCTION_PERCENT");
    }

    @Test
    void what_the_catalogue_does_not_have_is_refused_with_what_it_has() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> PenaltyTerms.read(TestRulebook.scoring(), "CANING", null, null));

        assertThat(refused.errors().getFirst().message().en()).contains("WARNING", "DISQUALIFY");
    }

    private static Penalty.Terms read(String kind, @Nullable String component, @Nullable String amount) {
        return PenaltyTerms.read(
                TestRulebook.scoring(), kind, component, amount == null ? null : new BigDecimal(amount));
    }

    private static String pointer(String kind, @Nullable String component, @Nullable String amount) {
        return catchThrowableOfType(ProblemException.class, () -> read(kind, component, amount))
                .errors()
                .getFirst()
                .pointer();
    }
}
