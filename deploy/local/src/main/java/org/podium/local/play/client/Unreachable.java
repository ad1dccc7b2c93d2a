package org.podium.local.play.client;

/** A service did not answer within the time the player waits for one that is being restarted. */
public final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unreachable(String message, Throwable cause) {
        super(message, cause);
    }

    public Unreachable(String message) {
        super(message);
    }
}
