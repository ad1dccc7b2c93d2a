package org.podium.awards.award;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.OutgoingEvent;
import org.podium.rulebook.Text;

/**
 * Each step of a title with its authority: {@code awards.title-nominated.v1}, {@code awards.title-verified.v1} and
 * {@code awards.verification-refused.v1}. Person and unit are told of all three (S1-30); scoring disqualifies who was not
 * eligible to compete.
 *
 * @param personId absent where a whole team is meant
 * @param authority who verifies it, as the rulebook says
 * @param because code of a refusal; @param reason words of whoever recorded the step
 */
public record TitleTold(
        UUID awardId,
        UUID contestId,
        UUID poolId,
        UUID entryId,
        @Nullable String personId,
        String name,
        String title,
        int rank,
        Text authority,
        String rule,
        String clause,
        Text sentence,
        int rulebookVersion,
        @Nullable String because,
        @Nullable String reason,
        String by,
        Instant at) {

    /** Who took the step. @param reason in their words */
    record Step(String by, Instant at, @Nullable String reason) {}

    static OutgoingEvent nominated(Award title, Text authority, Step step) {
        return event("awards.title-nominated.v1", title, authority, null, step);
    }

    static OutgoingEvent verified(Award title, Text authority, Step step) {
        return event("awards.title-verified.v1", title, authority, null, step);
    }

    static OutgoingEvent refused(Award title, Text authority, String because, Step step) {
        return event("awards.verification-refused.v1", title, authority, because, step);
    }

    private static OutgoingEvent event(String type, Award a, Text authority, @Nullable String because, Step step) {
        var told = new TitleTold(
                a.id(),
                a.contest(),
                Objects.requireNonNull(a.pool()),
                Objects.requireNonNull(a.entry()),
                a.person(),
                a.recipient(),
                a.detail(),
                a.rank(),
                authority,
                a.rule(),
                a.clause(),
                a.sentence(),
                a.rulebookVersion(),
                because,
                step.reason(),
                step.by(),
                step.at());
        return new OutgoingEvent(AwardTold.TOPIC, a.id().toString(), type, told);
    }
}
