package org.podium.kit.event;

import java.util.Set;

/**
 * Follows events of other services: a CDI bean ({@code @ApplicationScoped}). Called once per event inside the transaction
 * that also records the event as handled; several handlers of one type share that transaction. Events of one aggregate
 * arrive in their order; between aggregates there is none.
 *
 * <p>Throw {@link ParentUnknown} to wait for another aggregate, {@link EventRejected} for what can never succeed. Failures
 * of the infrastructure are retried without end; any other exception is tried three times, then the event is parked.
 *
 * @param <T> tolerant record with the fields that this service uses; unknown fields are ignored
 */
public interface EventHandler<T> {
    Set<String> types();

    Class<T> payload();

    void on(EventEnvelope envelope, T data);
}
