package org.podium.rulebook.award;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the committee decided on a tie over a cut.
 *
 * @param rule the award rule; absent: every rule with this cut
 * @param cut the last place of the tier, such as 10
 * @param entries the tied set, exactly
 * @param order for ORDER: the same entries, the best first
 */
public record TieDecision(
        @Nullable String rule, int cut, List<String> entries, Choice choice, List<String> order, String reason) {

    public enum Choice {
        LOWER,
        EXTEND,
        ORDER
    }
}
