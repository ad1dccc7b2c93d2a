package org.podium.notification.message;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service uses of {@code scoring.entries-qualified.v1}, {@code scoring.place-offered.v1} and
 * {@code scoring.qualification-revoked.v1}.
 *
 * @param resultVersion version of the pool's result that decided
 * @param reason why confirmations were taken back; absent where they were given or offered
 */
public record QualificationEvent(
        UUID poolId,
        UUID contestId,
        String stage,
        String skill,
        String division,
        String nextStage,
        int resultVersion,
        int rulebookVersion,
        String rule,
        String clause,
        List<Place> entries,
        @Nullable String reason) {

    /** @param rank in the pool; @param successor whether it takes the place of one that withdrew */
    public record Place(UUID entryId, int rank, boolean successor) {}
}
