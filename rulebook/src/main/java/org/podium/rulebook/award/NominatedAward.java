package org.podium.rulebook.award;

import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Text;

/** What a nomination leads to. @param detail name of the award; @param status NOMINATED, PROPOSED once approved, or REFUSED */
public record NominatedAward(
        AwardKind kind,
        String rule,
        String clause,
        @Nullable String organisation,
        @Nullable String unit,
        String detail,
        ProposalStatus status,
        Text sentence) {}
