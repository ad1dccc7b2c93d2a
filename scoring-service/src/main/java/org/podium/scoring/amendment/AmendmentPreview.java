package org.podium.scoring.amendment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.json.DecimalString;
import org.podium.kit.problem.FieldError;
import org.podium.rulebook.Contest.Cancellation;
import org.podium.rulebook.Text;
import org.podium.rulebook.ranking.RankedEntry;
import org.podium.rulebook.ranking.Separation;
import org.podium.rulebook.ranking.Status;
import org.podium.scoring.pool.AnnouncedPools;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolKey;
import org.podium.scoring.pool.PoolMerger;
import org.podium.scoring.pool.PoolStatus;
import org.podium.scoring.qualification.QualificationChange;
import org.podium.scoring.result.SeparationView;

/**
 * What an amendment would change in the pools, if it were made now.
 *
 * @param rulebookVersion the version in force here, which a patch is laid on
 * @param rulebookHash of the intended rulebook; registration's preview names the same
 * @param at what the contest's clock shows
 * @param pools those that the user has a part in, by stage, region, skill and division
 */
public record AmendmentPreview(
        UUID contestId, int rulebookVersion, String rulebookHash, Instant at, List<PoolPreview> pools) {

    /** What the amendment does to a pool by itself. */
    public enum Effect {
        /** Not drawn: it is ruled by whatever is in force, at once. */
        FOLLOWS,
        /** Drawn under rules that say the same of scoring and awards: nobody is asked. */
        UNTOUCHED,
        /**
         * Drawn and not frozen: it keeps its rules until the committee decides ADOPT or KEEP, and is not frozen before. So it
         * is with two pools that are to be held together where one of them is drawn: whether they are waits for both.
         */
        COMMITTEE_DECIDES,
        /** Frozen, or closed by an announcement before: nothing that is amended reaches its ranking any more. */
        TOO_LATE,
        /** An announcement in it cancels the pool, however far it has come: it is closed, and keeps what it has (S1-28). */
        CANCELLED,
        /** An announcement in it holds the pool in another: its entries go there at once, and it is closed (S1-28). */
        MERGED
    }

    /**
     * @param rulebookVersion by which it is run now
     * @param ranking what ADOPT would do to it; for COMMITTEE_DECIDES of a drawn pool alone
     * @param qualification who would go on from it; absent where that stays as it is. Holds at once, whatever the effect
     * @param announcements what cancels it, or holds it together with another, also where it is the one that takes in
     */
    public record PoolPreview(
            UUID poolId,
            String stage,
            String region,
            String skill,
            String division,
            PoolStatus status,
            int rulebookVersion,
            Effect effect,
            @Nullable RankingPreview ranking,
            @Nullable QualificationChange qualification,
            List<PoolAnnouncement> announcements) {
        static PoolPreview of(
                Pool pool,
                int rulebookVersion,
                Effect effect,
                @Nullable RankingPreview ranking,
                @Nullable QualificationChange qualification,
                List<PoolAnnouncement> announcements) {
            PoolKey key = pool.key();
            return new PoolPreview(
                    pool.id(),
                    key.stage(),
                    key.region(),
                    key.skill(),
                    key.division(),
                    pool.status(),
                    rulebookVersion,
                    effect,
                    ranking,
                    qualification,
                    announcements);
        }
    }

    /**
     * @param merger absent for a cancellation. DONE: held together at once; WAITING: the committee decides; KEPT: they stay
     *     apart, since one of the two is frozen or closed, or has begun before either was drawn, or the committee has decided
     *     so
     * @param into of a merger: the pool that is held
     */
    public record PoolAnnouncement(
            String rule,
            String clause,
            Text sentence,
            PoolMerger.@Nullable State merger,
            @Nullable HeldIn into) {
        static List<PoolAnnouncement> of(AnnouncedPools.Outlook outlook, Pool pool) {
            List<PoolAnnouncement> all = new ArrayList<>();
            Cancellation by = outlook.cancelled().get(pool.id());
            if (by != null) {
                all.add(new PoolAnnouncement(by.id(), by.clause(), by.sentence(), null, null));
            }
            outlook.of(pool).forEach(held -> all.add(of(held)));
            return all;
        }

        private static PoolAnnouncement of(AnnouncedPools.Held held) {
            PoolKey key = held.key();
            return new PoolAnnouncement(
                    held.merger().id(),
                    held.merger().clause(),
                    held.merger().sentence(),
                    held.state(),
                    new HeldIn(held.into(), key.stage(), key.region(), key.skill(), key.division()));
        }
    }

    /** @param poolId absent while it is not open: a region that has had no entry */
    public record HeldIn(@Nullable UUID poolId, String stage, String region, String skill, String division) {}

    /**
     * By the marks that count so far.
     *
     * @param unfit why the pool could not adopt the rules (409 amendment-does-not-fit); then nothing is ranked by them
     * @param missing how much must still come in before the pool is whole
     * @param entries how many stand in the pool
     * @param changed how many of them would have another status, rank, total or component
     * @param changes those by their codes; absent for who does not see marks, since nobody is decoded yet
     */
    public record RankingPreview(
            List<Unfit> unfit,
            int missing,
            int entries,
            int changed,
            @Nullable List<RankChange> changes) {}

    /** @param pointer to the sheets, or to the one it is about */
    public record Unfit(String pointer, String code, Text sentence) {
        static Unfit of(FieldError error) {
            return new Unfit(
                    error.pointer(),
                    error.code(),
                    new Text(error.message().zh(), error.message().en()));
        }
    }

    /** @param code absent for an entry that came after the draw and has none yet */
    public record RankChange(@Nullable String code, RankView before, RankView after) {}

    /** @param separation absent for the first; rank and total, too, for who is not ranked */
    public record RankView(
            Status status,
            @Nullable Integer rank,
            @DecimalString @Nullable BigDecimal total,
            boolean shared,
            @Nullable SeparationView separation) {
        static RankView of(RankedEntry e) {
            Separation why = e.fromPrevious();
            return new RankView(
                    e.status(), e.rank(), e.total(), e.shared(), why == null ? null : SeparationView.of(why));
        }
    }
}
