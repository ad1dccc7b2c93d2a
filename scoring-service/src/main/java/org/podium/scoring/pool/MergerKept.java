package org.podium.scoring.pool;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.podium.kit.event.OutgoingEvent;

/**
 * Data of {@code scoring.merger-kept.v1}: what an announcement was to hold together stays apart.
 *
 * @param poolId of the pool that was to be held in the other
 * @param into that other one, of the same stage, with what it is of
 * @param reason in Chinese: the committee's words, or what came before the announcement
 * @param rule id of the merger, in the version of the rulebook that announced it
 * @param entries who competes in either, as far as the two are held
 */
public record MergerKept(
        UUID poolId,
        UUID contestId,
        String stage,
        String region,
        String skill,
        String division,
        UUID into,
        String intoRegion,
        String intoSkill,
        String intoDivision,
        Why why,
        String reason,
        String rule,
        String clause,
        int rulebookVersion,
        List<UUID> entries,
        Instant at) {

    /**
     * KEPT: the committee has decided so. TOO_LATE: one of the two was frozen, had begun before either was drawn, or is not
     * held.
     */
    public enum Why {
        KEPT,
        TOO_LATE
    }

    /** @param clause of the announcement; @param entries to whom it is news */
    static OutgoingEvent event(
            Pool from, Pool into, PoolMerger merger, PoolMerger.Kept kept, String clause, List<UUID> entries) {
        PoolKey key = from.key();
        PoolKey other = into.key();
        MergerKept data = new MergerKept(
                from.id(),
                from.contestId(),
                key.stage(),
                key.region(),
                key.skill(),
                key.division(),
                into.id(),
                other.region(),
                other.skill(),
                other.division(),
                kept.why(),
                kept.because(),
                merger.rule(),
                clause,
                merger.rulebookVersion(),
                entries,
                kept.at());
        return new OutgoingEvent(PoolHappened.TOPIC, from.id().toString(), "scoring.merger-kept.v1", data);
    }
}
