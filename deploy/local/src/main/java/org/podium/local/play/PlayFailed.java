package org.podium.local.play;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A play that did not come to its end, with what there is to report of it. */
final class PlayFailed extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient ObjectNode report;

    PlayFailed(String phase, ObjectNode report, RuntimeException cause) {
        super("in the phase " + phase + ": " + said(cause), cause);
        this.report = report;
    }

    /** Its {@code failure} names the phase and what was said. */
    ObjectNode report() {
        return report;
    }

    static String said(RuntimeException failure) {
        String message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }
}
