package org.podium.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.kit.event.ParentUnknown;
import org.podium.notification.contact.EntryContacts;
import org.podium.notification.contact.Party;
import org.podium.notification.contest.Contest;
import org.podium.notification.contest.Contests;
import org.podium.notification.template.MailTemplate;

/**
 * A unit that appealed reads that its appeal was taken in, what the arbitration committee ruled, or that nothing is left to rule
 * on (S2-05). Committee and chief judge have no address that anybody tells; they see the appeal in the service.
 */
@ApplicationScoped
public class AnswerAppeals implements EventHandler<AppealEvent> {
    private static final Map<String, MailTemplate> TEMPLATES = Map.of(
            "scoring.appeal-filed.v1", MailTemplate.APPEAL_RECEIVED,
            "scoring.appeal-ruled.v1", MailTemplate.APPEAL_RULED,
            "scoring.appeal-lapsed.v1", MailTemplate.APPEAL_LAPSED);

    private final Contests contests;
    private final EntryContacts contacts;
    private final Outbound outbound;

    AnswerAppeals(Contests contests, EntryContacts contacts, Outbound outbound) {
        this.contests = contests;
        this.contacts = contacts;
        this.outbound = outbound;
    }

    @Override
    public Set<String> types() {
        return TEMPLATES.keySet();
    }

    @Override
    public Class<AppealEvent> payload() {
        return AppealEvent.class;
    }

    @Override
    public void on(EventEnvelope envelope, AppealEvent told) {
        contests.toldOf(told.contestId()).ifPresent(contest -> answer(envelope, contest, told));
    }

    private void answer(EventEnvelope envelope, Contest contest, AppealEvent told) {
        Party party = contacts.of(told.entryId())
                .orElseThrow(() ->
                        new ParentUnknown(AnswerEntries.TOPIC, told.entryId().toString()));
        MailTemplate template = Objects.requireNonNull(TEMPLATES.get(envelope.type()), "a type that is followed");
        outbound.post(envelope, contest, told.entryId(), AppealLetters.write(template, told, party, contest.rules()));
    }
}
