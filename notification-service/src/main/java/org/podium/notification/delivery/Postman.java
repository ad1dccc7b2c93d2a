package org.podium.notification.delivery;

/** Hands one mail to the mail server. */
interface Postman {

    /** Returns once the server has taken it. */
    void deliver(OutgoingMail mail) throws MailRefused, MailDeferred;

    /** The server says that it will never take this mail. */
    final class MailRefused extends Exception {
        private static final long serialVersionUID = 1L;

        private final String reason;

        MailRefused(String reason, Throwable cause) {
            super(reason, cause);
            this.reason = Reply.withoutAddresses(reason);
        }

        /** In the words of the server, without an address. */
        String reason() {
            return reason;
        }
    }

    /** Not now: the server answers so, or does not answer at all. */
    final class MailDeferred extends Exception {
        private static final long serialVersionUID = 1L;
        private final String reason;
        private final boolean serverAway;

        MailDeferred(String reason, boolean serverAway, Throwable cause) {
            super(reason, cause);
            this.reason = Reply.withoutAddresses(reason);
            this.serverAway = serverAway;
        }

        /** In the words of the server, without an address. */
        String reason() {
            return reason;
        }

        /** whether the next mail would fare no better */
        boolean serverAway() {
            return serverAway;
        }
    }
}
