package org.podium.rulebook.award;

import org.jspecify.annotations.Nullable;

/**
 * A proposal for an award at the committee's discretion.
 *
 * @param rule id of the award
 * @param organisation id of an organisation of the rulebook, where it is nominated for its role
 * @param unit code of a participating unit, or of the organisation
 * @param reason what it is nominated for
 * @param nominatedBy who nominated
 * @param decision absent while nobody decided
 */
public record Nomination(
        String rule,
        @Nullable String organisation,
        @Nullable String unit,
        String reason,
        String nominatedBy,
        @Nullable Decision decision) {

    /** @param by somebody other than who nominated */
    public record Decision(boolean approved, String by, String reason) {}
}
