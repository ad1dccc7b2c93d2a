package org.podium.awards.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.award.TieDecision.Choice;

/** A decision on a tie. @param supersededBy a later decision on the same tie */
public record DecisionView(
        UUID id,
        UUID poolId,
        @Nullable String rule,
        int cut,
        List<String> entries,
        Choice decision,
        List<String> order,
        String reason,
        String decidedBy,
        Instant decidedAt,
        int rulebookVersion,
        int resultVersion,
        @Nullable UUID supersededBy) {
    static DecisionView of(Decision d) {
        var facts = d.facts();
        return new DecisionView(
                d.id(),
                d.pool(),
                facts.rule(),
                facts.cut(),
                facts.entries(),
                facts.choice(),
                facts.order(),
                facts.reason(),
                d.decidedByName(),
                d.decidedAt(),
                d.rulebookVersion(),
                d.resultVersion(),
                d.supersededBy());
    }
}
