package org.podium.rulebook.award;

import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Text;

/**
 * How many places a tier has and how many were given: what the result sheet prints beside the awards.
 *
 * @param base number that the share is taken of; absent where the tier has no share
 * @param places by share or number, absent for a threshold of points
 * @param given entries that stand in the tier, those that wait for a decision included
 * @param warning whether a share comes to no place at all, which is literal and never lifted
 */
public record PrizeCount(
        String rule,
        String clause,
        String tier,
        @Nullable Integer base,
        @Nullable Integer places,
        int given,
        boolean warning,
        Text sentence) {}
