package org.podium.kit.event;

import org.jspecify.annotations.Nullable;

/** An event of another service as it came from the broker or from this service's own store of waiting events. */
record ReceivedEvent(EventEnvelope envelope, @Nullable String data) {
    String topic() {
        return envelope.topic();
    }

    String aggregateId() {
        return envelope.aggregateId();
    }

    long sequence() {
        return envelope.sequence();
    }
}
