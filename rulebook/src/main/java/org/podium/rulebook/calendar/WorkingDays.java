package org.podium.rulebook.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Working days by the calendars that the State Council issues year by year: days off, and weekend days worked all the
 * same. A year that is not loaded has no working days and no days off: what reaches it is undetermined.
 */
public final class WorkingDays {

    private static final class Standard {
        static final WorkingDays CALENDARS = of(CalendarFile.standard());
    }

    private final TreeMap<Integer, CalendarYear> years;

    private WorkingDays(TreeMap<Integer, CalendarYear> years) {
        this.years = years;
    }

    public static WorkingDays of(Collection<CalendarYear> years) {
        return new WorkingDays(
                new TreeMap<>(years.stream().collect(Collectors.toMap(CalendarYear::year, Function.identity()))));
    }

    /** The calendars that come with the house. */
    public static WorkingDays standard() {
        return Standard.CALENDARS;
    }

    /** These years and others; of a year that stands in both, the other's days hold. */
    public WorkingDays with(Collection<CalendarYear> others) {
        TreeMap<Integer, CalendarYear> all = new TreeMap<>(years);
        others.forEach(year -> all.put(year.year(), year));
        return new WorkingDays(all);
    }

    public Optional<CalendarYear> year(int year) {
        return Optional.ofNullable(years.get(year));
    }

    public Set<Integer> years() {
        return Collections.unmodifiableSet(years.keySet());
    }

    /** Empty where the day's year is not loaded. */
    public Optional<Boolean> isWorkingDay(LocalDate day) {
        return Optional.ofNullable(years.get(day.getYear())).map(year -> {
            if (year.working().contains(day)) {
                return true;
            }
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            return !weekend && !year.off().contains(day);
        });
    }

    /**
     * The day {@code days} working days before {@code day}, which itself does not count; empty where a year that
     * has to be counted through is not loaded.
     */
    public Optional<LocalDate> before(LocalDate day, int days) {
        return count(day, days, -1);
    }

    /** The day {@code days} working days after {@code day}, which itself does not count; empty as for {@link #before}. */
    public Optional<LocalDate> after(LocalDate day, int days) {
        return count(day, days, 1);
    }

    /**
     * How many working days there still are until {@code last}, itself one; {@code today} does not count. Negative once it is
     * over, empty as for {@link #before}.
     */
    public Optional<Integer> until(LocalDate today, LocalDate last) {
        int left = today.isAfter(last) ? -1 : 0;
        for (LocalDate day = today.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            Optional<Boolean> working = isWorkingDay(day);
            if (working.isEmpty()) {
                return Optional.empty();
            }
            left += working.get() ? 1 : 0;
        }
        return Optional.of(left);
    }

    private Optional<LocalDate> count(LocalDate day, int days, int step) {
        LocalDate at = day;
        int left = days;
        while (left > 0) {
            at = at.plusDays(step);
            Optional<Boolean> working = isWorkingDay(at);
            if (working.isEmpty()) {
                return Optional.empty();
            }
            left -= working.get() ? 1 : 0;
        }
        return Optional.of(at);
    }
}
