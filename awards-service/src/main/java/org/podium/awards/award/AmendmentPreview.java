package org.podium.awards.award;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.awards.pool.DrawnPool;
import org.podium.awards.pool.Pool;
import org.podium.awards.result.ResultTold;
import org.podium.rulebook.Awards.Outcome;
import org.podium.rulebook.Contest.Cancellation;
import org.podium.rulebook.Text;
import org.podium.rulebook.award.AwardKind;
import org.podium.rulebook.award.Blocker;
import org.podium.rulebook.award.PoolAwards;
import org.podium.rulebook.award.Proposal;
import org.podium.rulebook.award.ProposalStatus;

/**
 * What an amendment is to the awards, if it were made now.
 *
 * @param rulebookVersion the version in force here, which a patch is laid on
 * @param rulebookHash of the intended rulebook; registration's preview names the same
 * @param at what the contest's clock shows
 * @param pools of the awarding stage that the user has a part in: those with a result, then those that were drawn
 */
public record AmendmentPreview(
        UUID contestId, int rulebookVersion, String rulebookHash, Instant at, List<PoolPreview> pools) {

    /** What the amendment does to a pool by itself. */
    public enum Effect {
        /**
         * There is a result: its awards follow the version that it was published under. None of them changes, but for what is
         * said to be following.
         */
        KEEPS_ITS_VERSION,
        /** There is no result yet: its awards will follow the version that it comes under, which scoring tells. */
        WAITS_FOR_ITS_RESULT,
        /**
         * An announcement cancels it: nothing is awarded for it and its result is not waited for. What was proposed or noticed
         * gives way, what is confirmed stands (S1-28).
         */
        CANCELLED
    }

    /**
     * @param rulebookVersion that the result was published under; absent while there is none, as is all that follows
     * @param before what the result leads to by that version; absent, too, where the pool is cancelled already
     * @param after what the same result would lead to by the intended rules; absent, too, where they cancel the pool
     * @param shown how many of the awards that differ are under public notice or confirmed
     * @param awards that differ between the two: what a result under the intended rules would bring; of a pool that they
     *     cancel: those that give way
     * @param following what changes with the amendment by itself, as awards follow what it finds of competitors; absent where
     *     nothing does, once an award of the pool is confirmed, and for CANCELLED
     * @param cancelled by what; for CANCELLED alone
     */
    public record PoolPreview(
            UUID poolId,
            String stage,
            @Nullable String region,
            String skill,
            String division,
            Effect effect,
            @Nullable Integer rulebookVersion,
            @Nullable Integer resultVersion,
            ResultTold.@Nullable Kind resultKind,
            @Nullable Ruling before,
            @Nullable Ruling after,
            int shown,
            List<AwardChange> awards,
            @Nullable Following following,
            @Nullable CancelledBy cancelled) {
        static PoolPreview of(
                Pool pool,
                PoolAwards before,
                PoolAwards after,
                List<AwardChange> awards,
                @Nullable Following following) {
            return of(pool, Effect.KEEPS_ITS_VERSION, Ruling.of(before), Ruling.of(after), awards, following, null);
        }

        /** @param before absent where it is cancelled already */
        static PoolPreview cancelled(
                Pool pool, Cancellation by, @Nullable PoolAwards before, List<AwardChange> awards) {
            var was = before == null ? null : Ruling.of(before);
            return of(pool, Effect.CANCELLED, was, null, awards, null, CancelledBy.of(by));
        }

        private static PoolPreview of(
                Pool pool,
                Effect effect,
                @Nullable Ruling before,
                @Nullable Ruling after,
                List<AwardChange> awards,
                @Nullable Following following,
                @Nullable CancelledBy cancelled) {
            return new PoolPreview(
                    pool.id(),
                    pool.stage(),
                    pool.region(),
                    pool.skill(),
                    pool.division(),
                    effect,
                    pool.rulebookVersion(),
                    pool.resultVersion(),
                    pool.resultKind(),
                    before,
                    after,
                    (int) awards.stream().filter(AwardChange::shown).count(),
                    awards,
                    following,
                    cancelled);
        }

        /** @param by absent unless it is cancelled */
        static PoolPreview of(DrawnPool pool, @Nullable Cancellation by) {
            return new PoolPreview(
                    pool.id(),
                    pool.stage(),
                    pool.region(),
                    pool.skill(),
                    pool.division(),
                    by == null ? Effect.WAITS_FOR_ITS_RESULT : Effect.CANCELLED,
                    null,
                    null,
                    null,
                    null,
                    null,
                    0,
                    List.of(),
                    null,
                    by == null ? null : CancelledBy.of(by));
        }
    }

    /**
     * What another list of titles does to a pool of which no award is confirmed: with the amendment, or at the close
     * where registration is not over.
     *
     * @param after what the result leads to then, by its own version
     * @param awards that differ from those that it leads to now
     * @param titlesUnknown competitors whose titles are not kept here: what is found of them is shown by registration's preview
     *     alone, and their awards follow it as well
     */
    public record Following(Ruling after, List<AwardChange> awards, int titlesUnknown) {}

    /** @param sentence what is cancelled, and why */
    public record CancelledBy(String rule, String clause, Text sentence) {
        static CancelledBy of(Cancellation by) {
            return new CancelledBy(by.id(), by.clause(), by.sentence());
        }
    }

    /** @param blockers ties that would wait for the committee */
    public record Ruling(
            Outcome outcome, int competed, @Nullable Integer minimum, Text sentence, List<Blocker> blockers) {
        static Ruling of(PoolAwards awards) {
            return new Ruling(
                    awards.outcome(), awards.competed(), awards.minimum(), awards.sentence(), awards.blockers());
        }
    }

    /**
     * @param before absent where the rules of the result give no such award, {@code after} where the intended ones give none
     * @param sameOutcome whether the recipient gets the same by another reason: also that is another award, unless it is
     *     confirmed
     * @param standing where the award stands now; absent where there is none
     */
    public record AwardChange(
            AwardKind kind,
            String rule,
            String clause,
            UUID entryId,
            AwardTold.Recipient recipient,
            @Nullable Said before,
            @Nullable Said after,
            boolean sameOutcome,
            @Nullable AwardStatus standing) {
        boolean shown() {
            return standing != null && AwardStatus.PUBLIC.contains(standing);
        }
    }

    /** What is said of an award, and why. */
    public record Said(String detail, ProposalStatus status, Text sentence) {
        static @Nullable Said of(@Nullable Proposal proposal) {
            return proposal == null ? null : new Said(proposal.detail(), proposal.status(), proposal.sentence());
        }
    }
}
