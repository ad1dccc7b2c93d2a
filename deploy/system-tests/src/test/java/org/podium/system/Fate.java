package org.podium.system;

/**
 * How a service dies in a phase.
 *
 * @param moment the how-manieth event of the phase it is about, from 1; of an idle service, milliseconds from its start
 */
record Fate(String service, How how, int moment) {
    enum How {
        /** an event is committed, and not sent */
        UNSENT,
        /** an event is sent, and its row does not say so: it will be sent again */
        SENT_AND_NOT_NOTED,
        /** all that an event asks for is done, and neither noted nor committed: the middle of the consumer's batch */
        HALF_HANDLED,
        /** the mail server has taken a mail, and its row does not say so: it will be sent again */
        MAILED_AND_NOT_NOTED,
        /** the service has no work in this phase */
        IDLE
    }
}
