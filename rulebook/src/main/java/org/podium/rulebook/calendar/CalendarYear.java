package org.podium.rulebook.calendar;

import java.time.LocalDate;
import java.util.Set;

/** @param off days off by the State Council's notice; @param working weekend days worked all the same */
public record CalendarYear(int year, Set<LocalDate> off, Set<LocalDate> working) {}
