package org.podium.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.kit.event.ParentUnknown;
import org.podium.notification.contact.EntryContacts;
import org.podium.notification.contact.Party;
import org.podium.notification.contest.Contest;
import org.podium.notification.contest.Contests;
import org.podium.notification.template.MailTemplate;

/**
 * Who goes on to the next stage is told, a successor too; so is who is offered a free place, and whose confirmation was taken
 * back (S1-26, A-69).
 */
@ApplicationScoped
public class AnswerQualifications implements EventHandler<QualificationEvent> {
    private static final Map<String, MailTemplate> TEMPLATES = Map.of(
            "scoring.entries-qualified.v1", MailTemplate.QUALIFIED,
            "scoring.place-offered.v1", MailTemplate.PLACE_OFFERED,
            "scoring.qualification-revoked.v1", MailTemplate.QUALIFICATION_REVOKED);

    private final Contests contests;
    private final EntryContacts contacts;
    private final Outbound outbound;

    AnswerQualifications(Contests contests, EntryContacts contacts, Outbound outbound) {
        this.contests = contests;
        this.contacts = contacts;
        this.outbound = outbound;
    }

    @Override
    public Set<String> types() {
        return TEMPLATES.keySet();
    }

    @Override
    public Class<QualificationEvent> payload() {
        return QualificationEvent.class;
    }

    @Override
    public void on(EventEnvelope envelope, QualificationEvent told) {
        contests.toldOf(told.contestId()).ifPresent(contest -> answer(envelope, contest, told));
    }

    private void answer(EventEnvelope envelope, Contest contest, QualificationEvent told) {
        Map<UUID, Party> parties = contacts.of(
                told.entries().stream().map(QualificationEvent.Place::entryId).toList());
        for (QualificationEvent.Place place : told.entries()) {
            if (!parties.containsKey(place.entryId())) {
                throw new ParentUnknown(AnswerEntries.TOPIC, place.entryId().toString());
            }
        }
        MailTemplate template = Objects.requireNonNull(TEMPLATES.get(envelope.type()), "a type that is followed");
        outbound.post(envelope, contest, null, QualificationLetters.write(template, told, parties, contest.rules()));
    }
}
