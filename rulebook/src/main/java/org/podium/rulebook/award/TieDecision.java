package org.podium.rulebook.award;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the committee decided on a tie over a cut. LOWER leaves the set below the cut; EXTEND lifts it above, for prizes
 * that are no ceiling; ORDER puts it in order, for places that cannot be shared.
 *
 * @param rule the award rule; absent: every rule with this cut that the choice fits
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

    /** @param of absent: whatever rule */
    boolean isFor(@Nullable String of, int over, List<String> tied) {
        boolean meant = rule == null || of == null || rule.equals(of);
        return meant && cut == over && Tied.same(entries, tied);
    }
}
