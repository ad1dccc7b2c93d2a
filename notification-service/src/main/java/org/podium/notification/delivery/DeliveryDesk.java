package org.podium.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.database.Database;

/** The two short transactions around an attempt; the attempt itself happens between them, in none. */
@ApplicationScoped
public class DeliveryDesk {
    private static final String MESSAGE = """
            select m.*, c.rules -> 'contest' -> 'name' ->> 'zh' as contest_name
            from message m join contest c on c.id = m.contest_id where m.id = ?""";

    private final Deliveries deliveries;
    private final Database database;
    private final DeliveryConfig config;
    private final Clock clock;

    DeliveryDesk(Deliveries deliveries, Database database, DeliveryConfig config, Clock clock) {
        this.deliveries = deliveries;
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Takes the next mail that is due for one worker, on lease. */
    @Transactional
    public Optional<OutgoingMail> take() {
        Instant now = clock.instant();
        return deliveries.nextDue(now).map(delivery -> {
            int attempt = delivery.lease(now.plus(config.lease()));
            deliveries.begin(delivery, attempt, now);
            return mail(delivery, attempt);
        });
    }

    @Transactional
    public void accepted(OutgoingMail mail) {
        Instant now = clock.instant();
        deliveries.findByIdOptional(mail.delivery()).ifPresent(delivery -> delivery.accepted(now));
        end(mail, now, DeliveryAttempt.Outcome.ACCEPTED, null);
    }

    @Transactional
    public void deferred(OutgoingMail mail, String reason) {
        Instant now = clock.instant();
        deliveries
                .findByIdOptional(mail.delivery())
                .ifPresent(delivery -> delivery.deferred(now, config.backOff(), reason));
        end(mail, now, DeliveryAttempt.Outcome.DEFERRED, reason);
    }

    /** The server did not answer: tried again until it does, however long that takes. */
    @Transactional
    public void notReached(OutgoingMail mail, String reason) {
        Instant now = clock.instant();
        deliveries
                .findByIdOptional(mail.delivery())
                .ifPresent(delivery -> delivery.notReached(now.plus(config.pause()), reason));
        end(mail, now, DeliveryAttempt.Outcome.DEFERRED, reason);
    }

    @Transactional
    public void refused(OutgoingMail mail, String reason) {
        Instant now = clock.instant();
        deliveries.findByIdOptional(mail.delivery()).ifPresent(delivery -> delivery.refused(reason));
        end(mail, now, DeliveryAttempt.Outcome.REFUSED, reason);
    }

    private void end(OutgoingMail mail, Instant now, DeliveryAttempt.Outcome outcome, @Nullable String reason) {
        deliveries.attempt(mail.delivery(), mail.attempt()).ifPresent(attempt -> attempt.end(now, outcome, reason));
    }

    private OutgoingMail mail(Delivery delivery, int attempt) {
        return database.first(
                        MESSAGE,
                        row -> new OutgoingMail(
                                delivery.id(),
                                attempt,
                                row.getObject("event_id", UUID.class),
                                row.getString("template"),
                                row.getString("contest_name"),
                                row.getString("recipient_name"),
                                row.getString("recipient_email"),
                                row.getString("reply_to"),
                                row.getString("subject"),
                                row.getString("html"),
                                row.getString("text"),
                                row.getBoolean("rehearsal")),
                        delivery.messageId())
                .orElseThrow(() -> new IllegalStateException("a delivery without its message: " + delivery.id()));
    }
}
