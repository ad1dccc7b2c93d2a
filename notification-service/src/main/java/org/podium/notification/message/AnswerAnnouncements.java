package org.podium.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.kit.event.ParentUnknown;
import org.podium.notification.contact.EntryContacts;
import org.podium.notification.contact.Party;
import org.podium.notification.contact.UnitContacts;
import org.podium.notification.contest.Contest;
import org.podium.notification.contest.Contests;

/**
 * A later notice or an announcement: whoever was entered when it was made learns what it changes for them (S1-21, S1-28),
 * however late their entry is heard of here, and whatever became of it since.
 */
@ApplicationScoped
public class AnswerAnnouncements implements EventHandler<AnnouncementEvent> {
    private final Contests contests;
    private final EntryContacts contacts;
    private final UnitContacts units;
    private final Outbound outbound;

    AnswerAnnouncements(Contests contests, EntryContacts contacts, UnitContacts units, Outbound outbound) {
        this.contests = contests;
        this.contacts = contacts;
        this.units = units;
        this.outbound = outbound;
    }

    @Override
    public Set<String> types() {
        return Set.of("registration.announcement-made.v1");
    }

    @Override
    public Class<AnnouncementEvent> payload() {
        return AnnouncementEvent.class;
    }

    @Override
    public void on(EventEnvelope envelope, AnnouncementEvent told) {
        contests.toldOf(told.contestId()).ifPresent(contest -> answer(envelope, contest, told));
    }

    private void answer(EventEnvelope envelope, Contest contest, AnnouncementEvent told) {
        Map<UUID, Party> parties = contacts.of(
                told.entries().stream().map(AnnouncementEvent.Entered::entryId).toList());
        for (AnnouncementEvent.Entered entry : told.entries()) {
            if (!parties.containsKey(entry.entryId())) {
                throw new ParentUnknown(AnswerEntries.TOPIC, entry.entryId().toString());
            }
        }
        outbound.post(
                envelope, contest, null, new AnnouncementLetters(told, contest.rules()).write(parties, units::now));
    }
}
