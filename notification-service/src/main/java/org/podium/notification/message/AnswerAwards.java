package org.podium.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.kit.event.ParentUnknown;
import org.podium.notification.contact.EntryContacts;
import org.podium.notification.contact.Party;
import org.podium.notification.contest.Contest;
import org.podium.notification.contest.Contests;

/** A confirmed award is told to whoever gets it and to the unit. */
@ApplicationScoped
public class AnswerAwards implements EventHandler<AwardEvent.Confirmed> {
    private final Contests contests;
    private final EntryContacts contacts;
    private final Outbound outbound;

    AnswerAwards(Contests contests, EntryContacts contacts, Outbound outbound) {
        this.contests = contests;
        this.contacts = contacts;
        this.outbound = outbound;
    }

    @Override
    public Set<String> types() {
        return Set.of("awards.award-confirmed.v1");
    }

    @Override
    public Class<AwardEvent.Confirmed> payload() {
        return AwardEvent.Confirmed.class;
    }

    @Override
    public void on(EventEnvelope envelope, AwardEvent.Confirmed award) {
        Contest contest = contests.expected(award.contestId());
        Party party = contacts.of(award.entryId())
                .orElseThrow(() ->
                        new ParentUnknown(AnswerEntries.TOPIC, award.entryId().toString()));
        outbound.post(envelope, contest, award.entryId(), AwardLetters.confirmed(award, party, contest.rules()));
    }
}
