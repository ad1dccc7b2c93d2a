package org.podium.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.notification.contact.EntryContacts;
import org.podium.notification.contest.Contest;
import org.podium.notification.contest.Contests;

/** The awards are shown to the public: everybody who took part learns until when they may object. */
@ApplicationScoped
public class AnswerPublicNotices implements EventHandler<AwardEvent.NoticeOpened> {
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
        return Set.of("awards.notice-opened.v1");
    }

    @Override
    public Class<AwardEvent.NoticeOpened> payload() {
        return AwardEvent.NoticeOpened.class;
    }

    @Override
    public void on(EventEnvelope envelope, AwardEvent.NoticeOpened notice) {
        contests.toldOf(notice.contestId()).ifPresent(contest -> answer(envelope, contest, notice));
    }

    private void answer(EventEnvelope envelope, Contest contest, AwardEvent.NoticeOpened notice) {
        var parties = contacts.activeIn(notice.contestId());
        outbound.post(envelope, contest, null, AwardLetters.noticeOpened(notice, parties, contest.rules(), links));
    }
}
