package org.podium.rulebook.ranking;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param rank and {@code total} only where RANKED; total of scale 2
 * @param components scores that were given, after penalties, of scale 2
 * @param minutes of the component that a tie step takes time from
 * @param shared whether another entry has the same rank
 * @param fromPrevious absent for the first and where not RANKED
 */
public record RankedEntry(
        String entry,
        Status status,
        @Nullable Integer rank,
        @Nullable BigDecimal total,
        Map<String, BigDecimal> components,
        @Nullable Integer minutes,
        boolean shared,
        @Nullable Separation fromPrevious) {}
