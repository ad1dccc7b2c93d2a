package org.podium.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.notification.contact.EntryContacts;
import org.podium.notification.contest.Contest;
import org.podium.notification.contest.Contests;

/** The last day for a substitution draws near: every unit that takes part learns of it (S2-26). */
@ApplicationScoped
public class AnswerSubstitutionsClosing implements EventHandler<SubstitutionsClosing> {
    private final Contests contests;
    private final EntryContacts contacts;
    private final Outbound outbound;

    AnswerSubstitutionsClosing(Contests contests, EntryContacts contacts, Outbound outbound) {
        this.contests = contests;
        this.contacts = contacts;
        this.outbound = outbound;
    }

    @Override
    public Set<String> types() {
        return Set.of("registration.substitutions-closing.v1");
    }

    @Override
    public Class<SubstitutionsClosing> payload() {
        return SubstitutionsClosing.class;
    }

    @Override
    public void on(EventEnvelope envelope, SubstitutionsClosing closing) {
        contests.toldOf(closing.contestId()).ifPresent(contest -> answer(envelope, contest, closing));
    }

    private void answer(EventEnvelope envelope, Contest contest, SubstitutionsClosing closing) {
        var parties = contacts.activeIn(closing.contestId());
        outbound.post(envelope, contest, null, ReminderLetters.substitutionsClosing(closing, parties, contest.rules()));
    }
}
