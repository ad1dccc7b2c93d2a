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
import org.podium.notification.template.MailTemplate;

/** Person and unit are told of every step of a title with its authority: nominated, verified, refused (S1-30). */
@ApplicationScoped
public class AnswerTitles implements EventHandler<AwardEvent.TitleMoved> {
    private static final String NOMINATED = "awards.title-nominated.v1";
    private static final String VERIFIED = "awards.title-verified.v1";
    private static final String REFUSED = "awards.verification-refused.v1";

    private final Contests contests;
    private final EntryContacts contacts;
    private final Outbound outbound;

    AnswerTitles(Contests contests, EntryContacts contacts, Outbound outbound) {
        this.contests = contests;
        this.contacts = contacts;
        this.outbound = outbound;
    }

    @Override
    public Set<String> types() {
        return Set.of(NOMINATED, VERIFIED, REFUSED);
    }

    @Override
    public Class<AwardEvent.TitleMoved> payload() {
        return AwardEvent.TitleMoved.class;
    }

    @Override
    public void on(EventEnvelope envelope, AwardEvent.TitleMoved title) {
        contests.toldOf(title.contestId()).ifPresent(contest -> answer(envelope, contest, title));
    }

    private void answer(EventEnvelope envelope, Contest contest, AwardEvent.TitleMoved title) {
        Party party = contacts.of(title.entryId())
                .orElseThrow(() ->
                        new ParentUnknown(AnswerEntries.TOPIC, title.entryId().toString()));
        MailTemplate template =
                switch (envelope.type()) {
                    case NOMINATED -> MailTemplate.TITLE_NOMINATED;
                    case VERIFIED -> MailTemplate.TITLE_VERIFIED;
                    case REFUSED -> MailTemplate.TITLE_REFUSED;
                    default -> throw new IllegalStateException("not a step of a title: " + envelope.type());
                };
        outbound.post(envelope, contest, title.entryId(), AwardLetters.title(template, title, party, contest.rules()));
    }
}
