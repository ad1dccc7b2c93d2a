package org.podium.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.notification.contest.Contest;
import org.podium.notification.contest.Contests;

/** A certificate is ready: where to check it and where to get it. */
@ApplicationScoped
public class AnswerCertificates implements EventHandler<AwardEvent.CertificateIssued> {
    private final Contests contests;
    private final Concerned concerned;
    private final Outbound outbound;
    private final Links links;

    AnswerCertificates(Contests contests, Concerned concerned, Outbound outbound, PublicAddress address) {
        this.contests = contests;
        this.concerned = concerned;
        this.outbound = outbound;
        this.links = Links.of(address);
    }

    @Override
    public Set<String> types() {
        return Set.of("awards.certificate-issued.v1");
    }

    @Override
    public Class<AwardEvent.CertificateIssued> payload() {
        return AwardEvent.CertificateIssued.class;
    }

    @Override
    public void on(EventEnvelope envelope, AwardEvent.CertificateIssued certificate) {
        contests.toldOf(certificate.contestId()).ifPresent(contest -> answer(envelope, contest, certificate));
    }

    private void answer(EventEnvelope envelope, Contest contest, AwardEvent.CertificateIssued certificate) {
        Concerned.Addressed to = concerned.by(
                certificate.entryId(), certificate.kind(), certificate.unit().uscc());
        outbound.post(
                envelope,
                contest,
                certificate.entryId(),
                AwardLetters.certificate(certificate, to, contest.rules(), links));
    }
}
