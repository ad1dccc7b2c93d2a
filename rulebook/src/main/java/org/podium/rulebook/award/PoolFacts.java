package org.podium.rulebook.award;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Registration.Scope;
import org.podium.rulebook.Text;
import org.podium.rulebook.ranking.RankedEntry;

/**
 * A result with what is known of its entries.
 *
 * @param entries every entry of the result, whatever its status
 * @param qualified entries that qualified, no-shows included
 * @param units distinct units that took part
 * @param competedBeyond persons who competed in a wider scope (SKILL, CONTEST), where the rulebook counts there; the
 *     pool's own number is counted from the entries
 */
public record PoolFacts(
        String stage,
        @Nullable String region,
        String skill,
        String division,
        List<Entry> entries,
        int qualified,
        int units,
        Map<Scope, Integer> competedBeyond) {

    public record Entry(RankedEntry result, String unit, List<Competitor> competitors, List<Coach> coaches) {}

    /** @param awardIneligible findings of eligibility that say so */
    public record Competitor(String person, String name, String level, List<Ineligibility> awardIneligible) {}

    public record Ineligibility(String rule, String clause, Text sentence) {}

    /** @param kind COACH or INSTRUCTOR */
    public record Coach(String person, String name, String kind) {}
}
