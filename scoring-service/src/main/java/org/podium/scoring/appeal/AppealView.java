package org.podium.scoring.appeal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appeal and how it ended.
 *
 * @param unit code of the unit that appealed
 * @param answerDue when a ruling is due; absent of a score review, which takes working days
 * @param reason of the ruling, or the announcement by which it lapsed; then nobody is named who ended it
 */
public record AppealView(
        UUID id,
        UUID poolId,
        UUID entryId,
        String unit,
        Ground ground,
        String statement,
        Appeal.Status status,
        String filedBy,
        Instant filedAt,
        @Nullable Instant answerDue,
        @Nullable String reason,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {
    static AppealView of(Appeal appeal) {
        return new AppealView(
                appeal.id(),
                appeal.poolId(),
                appeal.entryId(),
                appeal.unitUscc(),
                appeal.ground(),
                appeal.statement(),
                appeal.status(),
                appeal.filedBy(),
                appeal.filedAt(),
                appeal.answerDue(),
                appeal.reason(),
                appeal.endedBy(),
                appeal.endedAt());
    }
}
