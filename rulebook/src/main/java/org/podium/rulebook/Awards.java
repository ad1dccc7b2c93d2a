package org.podium.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a result leads to.
 *
 * @param ladder the table of skill levels; absent: the national one
 */
public record Awards(
        @Nullable Ladder ladder,
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

    /**
     * @param competed least number of persons who competed, inclusive
     * @param keeps ids of award rules that are followed also below it; recommendations always are
     */
    public record MinimumField(
            String id,
            int competed,
            Registration.Scope scope,
            Outcome below,
            List<String> keeps,
            String clause,
            Text sentence)
            implements Provision {}

    public enum Succession {
        VACATE,
        BACKFILL
    }

    /** PERSON: only the one who may have no award goes without; TEAM: nobody of the team gets one. */
    public enum Reach {
        PERSON,
        TEAM
    }

    /**
     * What becomes of the award of somebody who may not have one.
     *
     * @param team absent: PERSON. Then a team keeps its prize as long as one of it may have one, and the other gets no
     *     certificate of it; what persons get by themselves lapses for that person only.
     */
    public record IneligibleHolders(
            String id, Succession policy, @Nullable Reach team, String clause, Text sentence) implements Provision {

        public boolean wholeTeam() {
            return team == Reach.TEAM;
        }
    }

    /** The awards are shown for so many working days before they are confirmed. */
    public record PublicNotice(String id, int workingDays, String clause, Text sentence) implements Provision {}

    /** Who signs the certificates. */
    public record Certificates(String id, Text issuer, String clause, Text sentence) implements Provision {}
}
