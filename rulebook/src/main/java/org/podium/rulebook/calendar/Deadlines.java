package org.podium.rulebook.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.podium.rulebook.Rulebook;

/** The deadlines of a rulebook. */
public final class Deadlines {

    private Deadlines() {}

    /** Start of the first day, where the rulebook names one. */
    public static Optional<Instant> registrationOpens(Rulebook rulebook) {
        throw new UnsupportedOperationException("not filled yet");
    }

    /** Empty while no last day is announced: then registration is not open at all. */
    public static Optional<Deadline.At> registrationCloses(Rulebook rulebook) {
        throw new UnsupportedOperationException("not filled yet");
    }

    /** Whether entries are taken at that instant. */
    public static boolean registrationOpen(Rulebook rulebook, Instant now) {
        throw new UnsupportedOperationException("not filled yet");
    }

    /** Day at which age, experience and enrolment are tested: the last day of registration, {@code today} while there is none. */
    public static LocalDate testDate(Rulebook rulebook, LocalDate today) {
        throw new UnsupportedOperationException("not filled yet");
    }

    /** First day of the first stage that has one. */
    public static Optional<LocalDate> start(Rulebook rulebook) {
        throw new UnsupportedOperationException("not filled yet");
    }

    /** Empty: the rulebook knows no substitution. */
    public static Optional<Deadline> substitution(Rulebook rulebook, WorkingDays calendar) {
        throw new UnsupportedOperationException("not filled yet");
    }

    /** The last day of the public notice that opens on {@code opens}. */
    public static Optional<Deadline> publicNotice(Rulebook rulebook, LocalDate opens, WorkingDays calendar) {
        throw new UnsupportedOperationException("not filled yet");
    }
}
