package org.podium.rulebook.ranking;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Of one component. @param score in points of 100, absent where not present; an attended zero is 0; @param minutes where time was taken */
public record Mark(
        boolean present,
        @Nullable BigDecimal score,
        @Nullable Integer minutes) {}
