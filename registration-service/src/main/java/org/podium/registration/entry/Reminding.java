package org.podium.registration.entry;

import org.podium.registration.contest.Contest;

/** Something beside drafts that people in a contest are reminded of on certain days, each once. */
public interface Reminding {
    /** Whether there is anything to tell today; the contest is held by nobody. */
    boolean isDue(Contest contest);

    /** Tells of it, in the transaction in which the contest is held alone. */
    void remind(Contest contest);
}
