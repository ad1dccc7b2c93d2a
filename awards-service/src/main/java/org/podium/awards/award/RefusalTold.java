package org.podium.awards.award;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.OutgoingEvent;

/** {@code awards.verification-refused.v1}: scoring disqualifies who was not eligible to compete. */
public record RefusalTold(
        UUID awardId,
        UUID contestId,
        UUID poolId,
        UUID entryId,
        @Nullable String personId,
        String title,
        String because,
        @Nullable String reason,
        String by,
        Instant at) {

    static OutgoingEvent of(Award a, String because, @Nullable String reason, String by, Instant at) {
        var told = new RefusalTold(
                a.id(), a.contest(), a.pool(), a.entry(), a.person(), a.detail(), because, reason, by, at);
        return new OutgoingEvent(AwardTold.TOPIC, a.id().toString(), "awards.verification-refused.v1", told);
    }
}
