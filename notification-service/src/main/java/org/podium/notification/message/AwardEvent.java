package org.podium.notification.message;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Text;

/** What this service uses of the events of the awards service. */
public interface AwardEvent {

    record PoolDecided(
            UUID poolId,
            UUID contestId,
            String stage,
            String skill,
            String division,
            String outcome,
            int competed,
            @Nullable Integer minimum,
            @Nullable String clause)
            implements AwardEvent {}

    /** @param personId absent where a team or a unit gets it */
    record AwardRecipient(@Nullable String personId, String name) {}

    record Confirmed(
            UUID awardId,
            UUID contestId,
            UUID entryId,
            String kind,
            String detail,
            AwardRecipient recipient,
            String rule,
            String clause,
            Text sentence,
            String status)
            implements AwardEvent {}

    /** @param award what the paper says was won */
    record CertificateIssued(
            UUID certificateId,
            UUID contestId,
            UUID entryId,
            String number,
            String verifyCode,
            AwardRecipient recipient,
            String kind,
            Text award,
            boolean rehearsal)
            implements AwardEvent {}

    record NoticeOpened(UUID noticeId, UUID contestId, LocalDate opensOn, LocalDate closesOn) implements AwardEvent {}
}
