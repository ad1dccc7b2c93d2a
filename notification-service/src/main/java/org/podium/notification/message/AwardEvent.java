package org.podium.notification.message;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Text;

/** What this service uses of the events of the awards service. */
public interface AwardEvent {

    /** @param entries all of the pool, whatever they were entered for */
    record PoolDecided(
            UUID poolId,
            UUID contestId,
            String stage,
            String skill,
            String division,
            String outcome,
            int competed,
            @Nullable Integer minimum,
            @Nullable String clause,
            List<UUID> entries)
            implements AwardEvent {}

    /** @param personId absent where a team or a unit gets it; @param uscc of the unit: the legal one where a unit gets it */
    record AwardRecipient(@Nullable String personId, String name, String uscc) {}

    /**
     * @param entryId absent where a unit gets it for the whole contest
     * @param verified whether an authority has verified a title
     */
    record Confirmed(
            UUID awardId,
            UUID contestId,
            @Nullable UUID entryId,
            String kind,
            String detail,
            AwardRecipient recipient,
            String rule,
            String clause,
            Text sentence,
            String status,
            boolean verified,
            int rulebookVersion)
            implements AwardEvent {}

    /** @param personId absent where a unit gets it */
    record Holder(@Nullable String personId, String name) {}

    record HoldersUnit(String uscc, String name) {}

    /**
     * @param entryId absent where a unit gets it for the whole contest; @param award what the paper says was won
     * @param rule that it follows; absent, with clause and version, from before they were told
     */
    record CertificateIssued(
            UUID certificateId,
            UUID contestId,
            @Nullable UUID entryId,
            String number,
            String verifyCode,
            Holder recipient,
            HoldersUnit unit,
            String kind,
            Text award,
            @Nullable String rule,
            @Nullable String clause,
            @Nullable Integer rulebookVersion,
            boolean rehearsal)
            implements AwardEvent {}

    /**
     * A title at its authority: nominated, verified or refused.
     *
     * @param because code of a refusal; @param reason words of whoever recorded it
     */
    record TitleMoved(
            UUID awardId,
            UUID contestId,
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
            @Nullable String reason)
            implements AwardEvent {}

    /** A public notice that opened or closed. */
    record NoticeTold(UUID noticeId, UUID contestId, LocalDate opensOn, LocalDate closesOn) implements AwardEvent {}
}
