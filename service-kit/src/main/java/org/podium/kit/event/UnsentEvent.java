package org.podium.kit.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the outbox that the broker has not acknowledged yet. */
record UnsentEvent(
        long position,
        UUID id,
        String topic,
        String aggregateId,
        long sequence,
        String type,
        Instant time,
        String data,
        @Nullable Long restatedFrom,
        int attempts) {
    Aggregate aggregate() {
        return new Aggregate(topic, aggregateId);
    }
}
