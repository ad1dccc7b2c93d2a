package org.podium.notification.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Text;

/**
 * What this service uses of {@code scoring.appeal-filed.v1}, {@code scoring.appeal-ruled.v1} and
 * {@code scoring.appeal-lapsed.v1}.
 *
 * @param ruling UPHELD or REJECTED, of a ruling
 * @param reason of a ruling; of one that lapsed, the announcement and what it says
 * @param rule id of the rule on disputes; absent with clause and sentence where there is none, and of one that lapsed
 */
public record AppealEvent(
        UUID contestId,
        UUID entryId,
        String stage,
        String skill,
        String division,
        String ground,
        @Nullable Instant answerDue,
        @Nullable String ruling,
        @Nullable String reason,
        @Nullable String rule,
        @Nullable String clause,
        @Nullable Text sentence,
        int rulebookVersion,
        Instant at) {}
