package org.podium.kit.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What CloudEvents 1.0 says about an event, apart from its data.
 *
 * @param sequence counts the events of this aggregate, from 1
 * @param restatedFrom of an event that only tells again what was told before: the sequence of the first one that does, see
 *     {@link CurrentState}
 */
public record EventEnvelope(
        UUID id,
        String type,
        String source,
        String topic,
        String aggregateId,
        long sequence,
        Instant time,
        @Nullable Long restatedFrom) {
    /** Nothing has happened: what a handler keeps it keeps, but nobody is told (no mail) and nothing is done twice. */
    public boolean restated() {
        return restatedFrom != null;
    }

    /** Whoever knows nothing of this aggregate, or missed something, can begin here. */
    boolean begins() {
        return restatedFrom != null && restatedFrom == sequence;
    }
}
