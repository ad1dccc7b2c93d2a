package org.podium.awards.award;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.OutgoingEvent;
import org.podium.rulebook.Text;
import org.podium.rulebook.award.AwardKind;
import org.podium.rulebook.award.ProposalStatus;

/**
 * What this service tells of an award: {@code awards.award-confirmed.v1}, {@code -lapsed.v1}, {@code -revoked.v1}.
 *
 * @param poolId absent where a unit gets it for the whole contest, as are entry, skill, division and result version
 * @param verified whether an authority has verified it: a title is then conferred, and not only open to apply for
 */
public record AwardTold(
        UUID awardId,
        UUID contestId,
        @Nullable UUID poolId,
        @Nullable UUID entryId,
        AwardKind kind,
        @Nullable String skill,
        @Nullable String division,
        int rank,
        String detail,
        Recipient recipient,
        String rule,
        String clause,
        Text sentence,
        AwardStatus status,
        boolean verified,
        int rulebookVersion,
        @Nullable Integer resultVersion,
        Instant confirmedAt) {
    public static final String TOPIC = "awards.awards";

    /** @param personId absent where a team or a unit gets it */
    public record Recipient(@Nullable String personId, String name, String uscc, String unitName) {}

    public static OutgoingEvent confirmed(Award award) {
        return event("awards.award-confirmed.v1", award);
    }

    public static OutgoingEvent lapsed(Award award) {
        return event("awards.award-lapsed.v1", award);
    }

    static OutgoingEvent revoked(Award award) {
        return event("awards.award-revoked.v1", award);
    }

    private static OutgoingEvent event(String type, Award a) {
        var told = new AwardTold(
                a.id(),
                a.contest(),
                a.pool(),
                a.entry(),
                a.kind(),
                a.skill(),
                a.division(),
                a.rank(),
                a.detail(),
                new Recipient(a.person(), a.recipient(), a.uscc(), a.unitName()),
                a.rule(),
                a.clause(),
                a.sentence(),
                a.status(),
                a.proposedAs() == ProposalStatus.VERIFIED,
                a.rulebookVersion(),
                a.resultVersion(),
                a.changedAt());
        return new OutgoingEvent(TOPIC, a.id().toString(), type, told);
    }
}
