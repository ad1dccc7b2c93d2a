package org.podium.awards.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.podium.kit.audit.Audit;
import org.podium.kit.event.Outbox;

/** An award whose place another outcome takes; one that was confirmed is told of as revoked, and so is its certificate. */
@ApplicationScoped
public class GivingWay {
    private final Outbox outbox;
    private final Audit audit;
    private final Event<AwardRevoked> revocations;
    private final Clock clock;

    GivingWay(Outbox outbox, Audit audit, Event<AwardRevoked> revocations, Clock clock) {
        this.outbox = outbox;
        this.audit = audit;
        this.revocations = revocations;
        this.clock = clock;
    }

    void of(Award award) {
        if (!award.giveWay(clock.instant())) return;
        outbox.send(AwardTold.revoked(award));
        var facts = new HashMap<String, Object>(
                Map.of("kind", award.kind(), "detail", award.detail(), "rule", award.rule()));
        var pool = award.pool();
        if (pool != null) facts.put("pool", pool);
        audit.record(award.contest(), "award-revoked", award.id().toString(), facts);
        revocations.fire(new AwardRevoked(award));
    }

    /** Within the transaction: an award that was confirmed is not one any more. */
    public record AwardRevoked(Award award) {}
}
