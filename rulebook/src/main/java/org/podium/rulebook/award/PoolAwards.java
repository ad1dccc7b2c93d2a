package org.podium.rulebook.award;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Awards.Outcome;
import org.podium.rulebook.Text;

/**
 * @param competed persons who competed, in the scope of the minimum
 * @param minimum of the rulebook; absent: none
 * @param rule id of the minimum field, with {@code clause}; absent: none
 * @param counts places of each tier of prizes, with their arithmetic
 */
public record PoolAwards(
        Outcome outcome,
        int competed,
        @Nullable Integer minimum,
        @Nullable String rule,
        @Nullable String clause,
        Text sentence,
        List<Blocker> blockers,
        List<Proposal> proposals,
        List<PrizeCount> counts) {}
