package org.podium.registration.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.CurrentState;
import org.podium.kit.event.OutgoingEvent;

/** Entries told again, with the persons that stand in them now. A draft is nobody's news. */
@ApplicationScoped
class CurrentEntries implements CurrentState {
    private final Entries entries;
    private final EntryEvents events;

    CurrentEntries(Entries entries, EntryEvents events) {
        this.entries = entries;
        this.events = events;
    }

    @Override
    public String topic() {
        return EntryEvents.TOPIC;
    }

    @Override
    public List<String> aggregates(UUID contest, @Nullable String after, int limit) {
        return entries.handedIn(contest, CurrentState.goesOnAfter(after), limit);
    }

    @Override
    public List<OutgoingEvent> tell(String id) {
        return entries.findByIdOptional(UUID.fromString(id)).map(events::again).orElse(List.of());
    }
}
