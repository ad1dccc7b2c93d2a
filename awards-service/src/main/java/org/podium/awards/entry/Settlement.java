package org.podium.awards.entry;

import java.util.UUID;

/** How far the awards have come that follow from the facts of an entry. */
public interface Settlement {
    /** Whether some that its result led to are confirmed; none is from here to the end of the transaction. */
    boolean isSettled(UUID contest, UUID entry);
}
