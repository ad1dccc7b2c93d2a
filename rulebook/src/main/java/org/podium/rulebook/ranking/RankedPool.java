package org.podium.rulebook.ranking;

import java.util.List;

/** By rank, shared ranks by entry id; then DNF, ABSENT, DISQUALIFIED. @param competed entries that competed: all but ABSENT */
public record RankedPool(List<RankedEntry> entries, int competed, int ranked) {}
