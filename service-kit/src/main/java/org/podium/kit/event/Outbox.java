package org.podium.kit.event;

/**
 * Tells the other services what happened. The event is a row of the caller's transaction: it is sent if and only if that
 * transaction commits, at least once, and in the order in which its aggregate sent it.
 */
public interface Outbox {
    /**
     * Takes the aggregate's next sequence under its row lock and stores the event.
     *
     * @throws jakarta.transaction.TransactionalException outside a transaction
     */
    void send(OutgoingEvent event);
}
