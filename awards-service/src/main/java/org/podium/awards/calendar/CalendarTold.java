package org.podium.awards.calendar;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;

/** What this service uses of {@code registration.calendar-loaded.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CalendarTold(int year, List<LocalDate> daysOff, List<LocalDate> worked) {}
