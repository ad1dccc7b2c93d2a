package org.podium.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.notification.contact.EntryContacts;
import org.podium.notification.contact.UnitContacts;
import org.podium.notification.contest.Contest;
import org.podium.notification.contest.Contests;

/** A later notice or an announcement: whoever is entered learns what it changes for them (S1-21, S1-28). */
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
        return Set.of("registration.contest-amended.v1");
    }

    @Override
    public Class<AnnouncementEvent> payload() {
        return AnnouncementEvent.class;
    }

    @Override
    public void on(EventEnvelope envelope, AnnouncementEvent told) {
        contests.toldOf(told.contestId()).ifPresent(contest -> answer(envelope, contest, told));
    }

    /** From the rules that the announcement itself brings: the contest may not have taken them in yet. */
    private void answer(EventEnvelope envelope, Contest contest, AnnouncementEvent told) {
        outbound.post(
                envelope,
                contest,
                null,
                AnnouncementLetters.write(told, contacts.placedIn(told.contestId()), units::now));
    }
}
