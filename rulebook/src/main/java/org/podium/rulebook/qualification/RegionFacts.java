package org.podium.rulebook.qualification;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.ranking.RankedEntry;

/**
 * The result of one pool of a regional stage, and what happened to it since.
 *
 * @param entries in any order, whatever their status
 * @param withdrawn entries that gave up their place, or declined one that was offered
 * @param named entries that the organiser named: of a tied set those that qualify, and successors that were confirmed
 */
public record RegionFacts(
        @Nullable String region,
        String skill,
        String division,
        List<RankedEntry> entries,
        Set<String> withdrawn,
        Set<String> named) {}
