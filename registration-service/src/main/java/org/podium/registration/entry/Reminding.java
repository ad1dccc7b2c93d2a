package org.podium.registration.entry;

import java.util.List;
import org.podium.kit.event.OutgoingEvent;
import org.podium.registration.contest.Contest;

/** Something beside drafts that people in a contest are reminded of on certain days, each once. */
public interface Reminding {
    /** Whether there is anything to tell today; the contest is held by nobody. */
    boolean isDue(Contest contest);

    /**
     * Does what is due, in the transaction in which the contest is held alone.
     *
     * @return what units are to be told, which is sent in one order with that of all others
     */
    List<OutgoingEvent> remind(Contest contest);
}
