package org.podium.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.ParentUnknown;
import org.podium.notification.contact.EntryContacts;
import org.podium.notification.contact.Party;
import org.podium.notification.contact.UnitContacts;

/** Whom an award concerns: the people of the entry that earned it, and where a unit gets it, that unit. */
@ApplicationScoped
class Concerned {
    private final EntryContacts entries;
    private final UnitContacts units;

    Concerned(EntryContacts entries, UnitContacts units) {
        this.entries = entries;
        this.units = units;
    }

    /**
     * @param party absent where it is given for the whole contest
     * @param unit the unit that gets it, as it is reached now; absent where a person or a team gets it, and where nobody has
     *     told of that unit, as of an organiser that sends nobody
     */
    record Addressed(@Nullable Party party, Party.@Nullable Unit unit) {}

    /** @throws ParentUnknown for an entry that registration has not told of yet */
    Addressed by(@Nullable UUID entry, String kind, String uscc) {
        Party party = entry == null
                ? null
                : entries.of(entry).orElseThrow(() -> new ParentUnknown(AnswerEntries.TOPIC, entry.toString()));
        return new Addressed(party, kind.equals("UNIT_AWARD") ? units.of(uscc).orElse(null) : null);
    }
}
