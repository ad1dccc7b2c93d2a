package org.podium.kit.event;

/** This event cannot be handled, however often it is tried: it is parked for an operator, with the reason. */
public class EventRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EventRejected(String reason) {
        super(reason);
    }

    public EventRejected(String reason, Throwable cause) {
        super(reason, cause);
    }
}
