package org.podium.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.notification.contact.EntryContacts;
import org.podium.notification.contact.Party;
import org.podium.notification.contest.Contest;
import org.podium.notification.contest.Contests;
import org.podium.notification.contest.PublishedRules;
import org.podium.notification.template.Content.AttachmentContent;
import org.podium.notification.template.Letter;
import org.podium.notification.template.MailTemplate;

/** A new version of an attachment is told to who takes part, where the rulebook has a trigger for it. */
@ApplicationScoped
public class AnswerAttachments implements EventHandler<AttachmentEvent> {
    private final Contests contests;
    private final EntryContacts contacts;
    private final Outbound outbound;

    AnswerAttachments(Contests contests, EntryContacts contacts, Outbound outbound) {
        this.contests = contests;
        this.contacts = contacts;
        this.outbound = outbound;
    }

    @Override
    public Set<String> types() {
        return Set.of("registration.attachment-published.v1");
    }

    @Override
    public Class<AttachmentEvent> payload() {
        return AttachmentEvent.class;
    }

    @Override
    public void on(EventEnvelope envelope, AttachmentEvent published) {
        contests.toldOf(published.contestId()).ifPresent(contest -> answer(envelope, contest, published));
    }

    private void answer(EventEnvelope envelope, Contest contest, AttachmentEvent published) {
        List<Party> parties = contacts.activeIn(published.contestId());
        outbound.post(envelope, contest, null, letters(published, parties, contest.rules()));
    }

    static List<Letter> letters(AttachmentEvent published, List<Party> parties, PublishedRules rules) {
        String basis = rules.cite(published.rule(), published.clause(), published.rulebookVersion());
        return new Audience(MailTemplate.ATTACHMENT_PUBLISHED, rules)
                .once(
                        parties,
                        names -> new AttachmentContent(published.label().zh(), published.version(), names, basis));
    }
}
