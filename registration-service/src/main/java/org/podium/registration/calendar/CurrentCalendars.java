package org.podium.registration.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.CurrentState;
import org.podium.kit.event.OutgoingEvent;

/** Calendars told again, with every contest: its deadlines are counted by them, although they are no contest's. */
@ApplicationScoped
class CurrentCalendars implements CurrentState {
    private final Calendars calendars;

    CurrentCalendars(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public String topic() {
        return Loading.TOPIC;
    }

    @Override
    public List<String> aggregates(UUID contest, @Nullable String after, int limit) {
        return calendars
                .find("year > ?1 order by year", after == null ? 0 : Integer.parseInt(after))
                .page(0, limit)
                .stream()
                .map(loaded -> Integer.toString(loaded.year()))
                .toList();
    }

    @Override
    public List<OutgoingEvent> tell(String year) {
        return calendars
                .findByIdOptional(Integer.parseInt(year))
                .map(loaded -> List.of(Loading.told(loaded)))
                .orElse(List.of());
    }
}
