package org.podium.kit.event;

import java.time.Instant;
import java.util.UUID;

/**
 * What CloudEvents 1.0 says about an event, apart from its data.
 *
 * @param sequence counts the events of this aggregate, from 1
 */
public record EventEnvelope(
        UUID id, String type, String source, String topic, String aggregateId, long sequence, Instant time) {}
