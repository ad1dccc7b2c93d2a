package org.podium.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.notification.contact.EntryContacts;
import org.podium.notification.contest.Contest;
import org.podium.notification.contest.Contests;
import org.podium.notification.template.MailTemplate;

/**
 * The awards are shown to the public: everybody who took part learns until when they may object, and later that the time for it
 * is over and the awards can be confirmed.
 */
@ApplicationScoped
public class AnswerPublicNotices implements EventHandler<AwardEvent.NoticeTold> {
    private static final Map<String, MailTemplate> TEMPLATES = Map.of(
            "awards.notice-opened.v1", MailTemplate.PUBLIC_NOTICE_OPENED,
            "awards.notice-closed.v1", MailTemplate.PUBLIC_NOTICE_CLOSED);

    private final Contests contests;
    private final EntryContacts contacts;
    private final Outbound outbound;
    private final Links links;

    AnswerPublicNotices(Contests contests, EntryContacts contacts, Outbound outbound, PublicAddress address) {
        this.contests = contests;
        this.contacts = contacts;
        this.outbound = outbound;
        this.links = Links.of(address);
    }

    @Override
    public Set<String> types() {
        return TEMPLATES.keySet();
    }

    @Override
    public Class<AwardEvent.NoticeTold> payload() {
        return AwardEvent.NoticeTold.class;
    }

    @Override
    public void on(EventEnvelope envelope, AwardEvent.NoticeTold notice) {
        contests.toldOf(notice.contestId()).ifPresent(contest -> answer(envelope, contest, notice));
    }

    private void answer(EventEnvelope envelope, Contest contest, AwardEvent.NoticeTold notice) {
        var parties = contacts.activeIn(notice.contestId());
        MailTemplate template = Objects.requireNonNull(TEMPLATES.get(envelope.type()), "a type that is followed");
        outbound.post(envelope, contest, null, AwardLetters.notice(template, notice, parties, contest.rules(), links));
    }
}
