package org.podium.rulebook.eligibility;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** @param route COMPANY or TEACHER where the entry says so; @param documents of the entry as a whole, by kind */
public record EntryFacts(
        String skill,
        String division,
        @Nullable String region,
        UnitFacts unit,
        List<CompetitorFacts> competitors,
        List<CoachFacts> coaches,
        @Nullable CoachFacts leader,
        @Nullable String route,
        Map<String, DocumentFacts> documents) {}
