package org.podium.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.notification.contact.EntryContacts;
import org.podium.notification.contact.EntryEvent;
import org.podium.notification.contest.Contest;
import org.podium.notification.contest.Contests;
import org.podium.notification.contest.PublishedRules;
import org.podium.notification.template.Letter;
import org.podium.notification.template.MailTemplate;

/** What happened to an entry is remembered for later mails, and told. */
@ApplicationScoped
public class AnswerEntries implements EventHandler<EntryEvent> {
    static final String TOPIC = "registration.entries";

    private static final String CORRECTED = "registration.entry-corrected.v1";

    private static final Map<String, MailTemplate> MAILS = Map.of(
            "registration.entry-received.v1", MailTemplate.ENTRY_RECEIVED,
            "registration.entry-returned.v1", MailTemplate.ENTRY_RETURNED,
            "registration.entry-approved.v1", MailTemplate.ENTRY_APPROVED,
            "registration.entry-refused.v1", MailTemplate.ENTRY_REFUSED,
            "registration.entry-withdrawn.v1", MailTemplate.ENTRY_WITHDRAWN,
            "registration.entry-disqualified.v1", MailTemplate.ENTRY_DISQUALIFIED,
            "registration.substitution-decided.v1", MailTemplate.SUBSTITUTION_DECIDED);
    /** One that was cancelled has no mail of its own: the announcement that cancelled it is told. */
    private static final Set<String> ENDED = Set.of(
            "registration.entry-refused.v1",
            "registration.entry-withdrawn.v1",
            "registration.entry-disqualified.v1",
            "registration.entry-cancelled.v1");

    private final Contests contests;
    private final EntryContacts contacts;
    private final Messages messages;
    private final Outbound outbound;
    private final Links links;

    AnswerEntries(
            Contests contests, EntryContacts contacts, Messages messages, Outbound outbound, PublicAddress address) {
        this.contests = contests;
        this.contacts = contacts;
        this.messages = messages;
        this.outbound = outbound;
        this.links = Links.of(address);
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "registration.entry-received.v1",
                "registration.entry-returned.v1",
                CORRECTED,
                "registration.entry-approved.v1",
                "registration.entry-refused.v1",
                "registration.entry-withdrawn.v1",
                "registration.entry-disqualified.v1",
                "registration.entry-cancelled.v1",
                "registration.substitution-decided.v1");
    }

    @Override
    public Class<EntryEvent> payload() {
        return EntryEvent.class;
    }

    @Override
    public void on(EventEnvelope envelope, EntryEvent event) {
        contests.toldOf(event.contestId()).ifPresent(contest -> answer(envelope, contest, event));
    }

    /** What is corrected or learned of an entry brings none back that has withdrawn. */
    private boolean stands(EventEnvelope envelope, EntryEvent told) {
        return envelope.type().equals(CORRECTED) ? contacts.standing(told.entryId()) : !ENDED.contains(envelope.type());
    }

    /** An amendment takes no award that was confirmed (decision 0012), so nobody reads that it does. */
    private boolean settled(EntryEvent told) {
        return told.foundByRules()
                && !told.awardIneligible().isEmpty()
                && messages.awarded(told.contestId(), told.entryId());
    }

    private void answer(EventEnvelope envelope, Contest contest, EntryEvent told) {
        PublishedRules rules = contest.rules();
        Set<String> newlyIneligible = contacts.remember(told, stands(envelope, told), settled(told), envelope.time());
        EntryEvent event = told.to(contacts.unitOf(told));
        List<Letter> letters = new ArrayList<>();
        MailTemplate mail = MAILS.get(envelope.type());
        if (mail != null) {
            letters.addAll(EntryLetters.write(mail, event, rules, links));
        }
        if (!newlyIneligible.isEmpty()) {
            letters.addAll(EntryLetters.write(MailTemplate.AWARD_INELIGIBLE, event, rules, links));
        }
        rules.registration().caps().stream()
                .filter(cap -> event.usedUp().contains(cap.id()))
                .forEach(cap -> letters.addAll(EntryLetters.capReached(cap, event, rules)));
        outbound.post(envelope, contest, event.entryId(), letters);
    }
}
