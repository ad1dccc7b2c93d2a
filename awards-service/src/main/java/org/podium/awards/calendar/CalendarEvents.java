package org.podium.awards.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;

/** Follows the years that an office loads. A notice that is open keeps the last day it was opened with. */
@ApplicationScoped
public class CalendarEvents implements EventHandler<CalendarTold> {
    private final Calendars calendars;

    CalendarEvents(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public Set<String> types() {
        return Set.of("registration.calendar-loaded.v1");
    }

    @Override
    public Class<CalendarTold> payload() {
        return CalendarTold.class;
    }

    @Override
    public void on(EventEnvelope envelope, CalendarTold told) {
        calendars
                .findByIdOptional(told.year())
                .ifPresentOrElse(known -> known.follow(told), () -> calendars.persist(new ToldYear(told)));
    }
}
