package org.podium.notification.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.podium.kit.time.Ids;

@ApplicationScoped
public class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {
    private final Clock clock;
    private final Event<DeliveryQueued> queued;

    Deliveries(Clock clock, Event<DeliveryQueued> queued) {
        this.clock = clock;
        this.queued = queued;
    }

    /** In the transaction that stores the message: a message without a delivery cannot exist. */
    public void queue(UUID contest, UUID message) {
        persist(new Delivery(Ids.next(), contest, message, clock.instant()));
        callWorkers();
    }

    /** There is something to send once this transaction is committed. */
    void callWorkers() {
        queued.fire(new DeliveryQueued());
    }

    /** The next one due, locked; one that another worker is just taking is passed over, not waited for. */
    Optional<Delivery> nextDue(Instant now) {
        List<Delivery> due = getEntityManager()
                .createNativeQuery("""
                        select * from delivery
                        where status in ('QUEUED', 'RETRYING') and next_attempt_at <= :now
                          and (leased_until is null or leased_until <= :now)
                        order by next_attempt_at, id
                        limit 1 for update skip locked""", Delivery.class)
                .setParameter("now", now)
                .getResultList();
        return due.stream().findFirst();
    }

    void begin(Delivery delivery, int number, Instant now) {
        attempt(delivery.id(), number).ifPresentOrElse(unanswered -> unanswered.again(now), () -> getEntityManager()
                .persist(new DeliveryAttempt(delivery.id(), number, now)));
    }

    /** Puts every failed delivery of a contest back, with all its pauses. @return how many */
    int retryFailed(UUID contest) {
        int retried = getEntityManager()
                .createNativeQuery("""
                        update delivery set status = 'RETRYING', failures = 0, next_attempt_at = :now
                        where contest_id = :contest and status = 'FAILED'""")
                .setParameter("now", clock.instant())
                .setParameter("contest", contest)
                .executeUpdate();
        callWorkers();
        return retried;
    }

    Optional<DeliveryAttempt> attempt(UUID delivery, int number) {
        return Optional.ofNullable(
                getEntityManager().find(DeliveryAttempt.class, new DeliveryAttempt.Key(delivery, number)));
    }

    List<DeliveryAttempt> attemptsOf(UUID delivery) {
        return getEntityManager()
                .createQuery(
                        "from DeliveryAttempt a where a.key.deliveryId = :delivery order by a.key.number",
                        DeliveryAttempt.class)
                .setParameter("delivery", delivery)
                .getResultList();
    }
}
