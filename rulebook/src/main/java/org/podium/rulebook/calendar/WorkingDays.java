package org.podium.rulebook.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Working days by the calendars of the State Council; a year that is not loaded has none. */
public final class WorkingDays {

    private WorkingDays() {}

    /** The calendars that come with the house: 2021, 2025, 2026. */
    public static WorkingDays standard() {
        return new WorkingDays();
    }

    public Set<Integer> years() {
        throw new UnsupportedOperationException("not filled yet");
    }

    /** Empty where the day's year is not loaded. */
    public Optional<Boolean> isWorkingDay(LocalDate day) {
        throw new UnsupportedOperationException("not filled yet");
    }

    /** The day {@code days} working days before {@code day}, which itself does not count; empty where a year is not loaded. */
    public Optional<LocalDate> before(LocalDate day, int days) {
        throw new UnsupportedOperationException("not filled yet");
    }

    /** The day {@code days} working days after {@code day}, which itself does not count; empty where a year is not loaded. */
    public Optional<LocalDate> after(LocalDate day, int days) {
        throw new UnsupportedOperationException("not filled yet");
    }
}
