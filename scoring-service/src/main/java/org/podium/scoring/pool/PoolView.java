package org.podium.scoring.pool;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pool and how far it is. The public sees of a pool with a result which one it is, and the result; the rest is null.
 *
 * @param entries who count as qualified
 * @param undrawn of these, still without a code; more than none means a supplementary draw
 * @param late approved after the freeze, so not in the pool
 * @param confirmed sheets that two people agree on
 * @param rulebookVersion of the rules it was drawn under; none before the draw, when it follows what is in force
 * @param amendment a later version that would rank or award it otherwise and waits for a decision; blocks the freeze
 * @param result number of the latest result version
 * @param closedBy rule by which nothing is done in it any more: it is cancelled, or held in {@code mergedInto}
 */
public record PoolView(
        UUID id,
        UUID contestId,
        String stage,
        String region,
        String skill,
        String division,
        @Nullable PoolStatus status,
        @Nullable Integer entries,
        @Nullable Integer undrawn,
        @Nullable Integer late,
        @Nullable Integer confirmed,
        @Nullable Integer rulebookVersion,
        @Nullable Integer amendment,
        @Nullable Instant frozenAt,
        @Nullable Instant decodedAt,
        @Nullable Integer result,
        @Nullable String resultKind,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable UUID mergedInto) {
    boolean published() {
        return result != null;
    }

    PoolView forThePublic() {
        return new PoolView(
                id,
                contestId,
                stage,
                region,
                skill,
                division,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                result,
                resultKind,
                closedBy,
                closedAt,
                mergedInto);
    }
}
