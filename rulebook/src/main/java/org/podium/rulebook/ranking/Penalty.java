package org.podium.rulebook.ranking;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** @param name of a penalty of the rulebook; @param amount points or percent; @param component where it is taken from one */
public record Penalty(
        String name, @Nullable BigDecimal amount, @Nullable String component) {}
