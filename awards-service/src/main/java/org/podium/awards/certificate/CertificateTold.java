package org.podium.awards.certificate;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.OutgoingEvent;
import org.podium.rulebook.award.AwardKind;

/**
 * {@code awards.certificate-issued.v1} and {@code awards.certificate-revoked.v1}.
 *
 * @param entryId absent where a unit gets it for the whole contest
 * @param award what the paper says was won; @param rule that it follows, of that version of the rulebook
 */
public record CertificateTold(
        UUID certificateId,
        String number,
        String verifyCode,
        UUID awardId,
        UUID contestId,
        @Nullable UUID entryId,
        Recipient recipient,
        Unit unit,
        AwardKind kind,
        String detail,
        CertificateFacts.Words award,
        String rule,
        String clause,
        int rulebookVersion,
        boolean rehearsal,
        Certificate.State status,
        Instant issuedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBecause) {

    static final String TOPIC = "awards.certificates";

    /** @param personId absent where a unit gets it */
    public record Recipient(@Nullable String personId, String name) {}

    public record Unit(String uscc, String name) {}

    static OutgoingEvent issued(Certificate certificate) {
        return event("awards.certificate-issued.v1", certificate);
    }

    static OutgoingEvent revoked(Certificate certificate) {
        return event("awards.certificate-revoked.v1", certificate);
    }

    private static OutgoingEvent event(String type, Certificate c) {
        var told = new CertificateTold(
                c.id(),
                c.number(),
                c.verifyCode(),
                c.award(),
                c.contest(),
                c.entry(),
                new Recipient(c.person(), c.facts().recipient()),
                new Unit(c.uscc(), c.facts().unit()),
                c.kind(),
                c.detail(),
                c.facts().award(),
                c.facts().basis().rule(),
                c.facts().basis().clause(),
                c.facts().basis().rulebookVersion(),
                c.facts().rehearsal(),
                c.state(),
                c.issuedAt(),
                c.revokedAt(),
                c.revokedBecause());
        return new OutgoingEvent(TOPIC, c.id().toString(), type, told);
    }
}
