package org.podium.awards.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Set;
import java.util.UUID;
import org.podium.awards.contest.Contests;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;

/**
 * Follows entries. A fact learned of after the result (a title, a corrected name) leads to the awards being computed again, and
 * so does what an amendment finds of titles that were known, until the first awards of the pool are confirmed; of who is named
 * in an entry after its result there is nothing to compute.
 */
@ApplicationScoped
public class EntryEvents implements EventHandler<EntryTold> {
    private static final String PREFIX = "registration.";
    private static final String SUFFIX = ".v1";

    private final Entries entries;
    private final Contests contests;
    private final Settlement settlement;
    private final Event<EntryChanged> changes;

    EntryEvents(Entries entries, Contests contests, Settlement settlement, Event<EntryChanged> changes) {
        this.entries = entries;
        this.contests = contests;
        this.settlement = settlement;
        this.changes = changes;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "registration.entry-received.v1",
                "registration.entry-returned.v1",
                "registration.entry-corrected.v1",
                "registration.entry-approved.v1",
                "registration.entry-refused.v1",
                "registration.entry-withdrawn.v1",
                "registration.entry-disqualified.v1",
                "registration.entry-cancelled.v1",
                "registration.substitution-decided.v1");
    }

    @Override
    public Class<EntryTold> payload() {
        return EntryTold.class;
    }

    @Override
    public void on(EventEnvelope envelope, EntryTold told) {
        if (contests.toldOf(told.contestId()).isEmpty()) return;
        var state = envelope.type().substring(PREFIX.length(), envelope.type().length() - SUFFIX.length());
        // asked first: it waits for a result that is being taken, which says whose the entry's is
        var settled = settlement.isSettled(told.contestId(), told.entryId());
        var known = entries.findByIdOptional(told.entryId());
        if (known.isEmpty()) {
            entries.persist(new Entry(told, state, envelope.time()));
            return;
        }
        if (known.get().follow(told, state, settled, envelope.time())) {
            changes.fire(new EntryChanged(told.contestId(), told.entryId()));
        }
    }

    /** Within the transaction: something that an award may depend on is different now. */
    public record EntryChanged(UUID contest, UUID entry) {}
}
