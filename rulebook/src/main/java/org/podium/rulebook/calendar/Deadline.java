package org.podium.rulebook.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.podium.rulebook.Text;

/** The end of a period. */
public sealed interface Deadline {

    /** Whether something may still be done at that instant. Nothing that depends on an undetermined deadline opens or closes. */
    boolean allows(Instant now);

    /** Until 24:00 of the last day in the contest's zone: {@code end} is the first instant that is too late. */
    record At(LocalDate lastDay, Instant end) implements Deadline {
        @Override
        public boolean allows(Instant now) {
            return now.isBefore(end);
        }
    }

    /** The day it counts from is not announced: nothing is closed. */
    record NotAnnounced(Text reason) implements Deadline {
        @Override
        public boolean allows(Instant now) {
            return true;
        }
    }

    /** A calendar year is not loaded: undecided, so nothing is let through until it is. */
    record Undetermined(Text reason, int missingYear) implements Deadline {
        @Override
        public boolean allows(Instant now) {
            return false;
        }
    }
}
