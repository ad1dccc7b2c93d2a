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
 * @param qualified entries that qualified, no-shows included, those who withdrew before the start not
 * @param units distinct legal units that took part
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

    /** @param unit the legal unit, by its code; it is the one that gets unit awards */
    public record Entry(RankedEntry result, String unit, List<Competitor> competitors, List<Coach> coaches) {}

    /**
     * @param awardIneligible findings of eligibility that say so, of this person only
     * @param present whether this person competed where the entry did
     */
    public record Competitor(
            String person, String name, String level, List<Ineligibility> awardIneligible, boolean present) {

        /** Somebody who competed where the entry did. */
        public Competitor(String person, String name, String level, List<Ineligibility> awardIneligible) {
            this(person, name, level, awardIneligible, true);
        }
    }

    public record Ineligibility(String rule, String clause, Text sentence) {}

    /** @param kind COACH or INSTRUCTOR */
    public record Coach(String person, String name, String kind) {}
}
