package org.podium.kit.event;

/** The event speaks of an aggregate that this service has not heard of yet (or not enough of); it waits for its next event. */
public class ParentUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String topic;
    private final String aggregateId;

    public ParentUnknown(String topic, String aggregateId) {
        super("waits for %s %s".formatted(topic, aggregateId));
        this.topic = topic;
        this.aggregateId = aggregateId;
    }

    public String topic() {
        return topic;
    }

    public String aggregateId() {
        return aggregateId;
    }
}
