package org.podium.awards.nomination;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A unit that stands for an award without a formula.
 *
 * @param award name of the award
 * @param decisionReason of the committee, once it decided
 */
@Schema(name = "UnitNomination")
public record UnitNominationView(
        UUID id,
        UUID contestId,
        String rule,
        String clause,
        String award,
        String unit,
        String unitName,
        String reason,
        UnitNomination.Status status,
        int rulebookVersion,
        String nominatedBy,
        Instant nominatedAt,
        @Nullable String decisionReason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        long version) {
    static UnitNominationView of(UnitNomination n) {
        return new UnitNominationView(
                n.id(),
                n.contest(),
                n.rule(),
                n.clause(),
                n.award(),
                n.uscc(),
                n.name(),
                n.reason(),
                n.status(),
                n.rulebookVersion(),
                n.nominatedByName(),
                n.nominatedAt(),
                n.decidedBecause(),
                n.decidedByName(),
                n.decidedAt(),
                n.version());
    }
}
