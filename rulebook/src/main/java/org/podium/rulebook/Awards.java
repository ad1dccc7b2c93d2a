package org.podium.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a result leads to. */
public record Awards(
        @Nullable MinimumField minimumField,
        @Nullable IneligibleHolders ineligibleHolders,
        List<AwardRule> rules,
        @Nullable PublicNotice publicNotice,
        @Nullable Certificates certificates,
        List<Statement> statements) {

    public enum Outcome {
        AWARDS,
        SELECTION_ONLY
    }

    /** @param competed least number of persons who competed, inclusive */
    public record MinimumField(
            String id, int competed, Registration.Scope scope, Outcome below, String clause, Text sentence)
            implements Provision {}

    public enum Succession {
        VACATE,
        BACKFILL
    }

    /** What becomes of the award of somebody who may not have one. */
    public record IneligibleHolders(String id, Succession policy, String clause, Text sentence) implements Provision {}

    /** The awards are shown for so many working days before they are confirmed. */
    public record PublicNotice(String id, int workingDays, String clause, Text sentence) implements Provision {}

    /** Who signs the certificates. */
    public record Certificates(String id, Text issuer, String clause, Text sentence) implements Provision {}
}
