package org.podium.awards.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.CurrentState;
import org.podium.kit.event.OutgoingEvent;

/** Certificates told again: that they were issued, and where they were, that they were revoked. */
@ApplicationScoped
class CurrentCertificates implements CurrentState {
    private final Certificates certificates;

    CurrentCertificates(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public String topic() {
        return CertificateTold.TOPIC;
    }

    @Override
    public List<String> aggregates(UUID contest, @Nullable String after, int limit) {
        return certificates
                .find("contest = ?1 and id > ?2 order by id", contest, CurrentState.goesOnAfter(after))
                .page(0, limit)
                .stream()
                .map(certificate -> certificate.id().toString())
                .toList();
    }

    @Override
    public List<OutgoingEvent> tell(String id) {
        var certificate = certificates.findById(UUID.fromString(id));
        if (certificate == null) return List.of();
        return switch (certificate.state()) {
            case VALID -> List.of(CertificateTold.issued(certificate));
            case REVOKED -> List.of(CertificateTold.issued(certificate), CertificateTold.revoked(certificate));
        };
    }
}
