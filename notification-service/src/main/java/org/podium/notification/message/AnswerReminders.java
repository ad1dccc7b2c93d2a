package org.podium.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.notification.contact.UnitContacts;
import org.podium.notification.contest.Contest;
import org.podium.notification.contest.Contests;

/** A draft whose registration ends soon is written about; it is nobody's entry yet, so nothing of it is remembered. */
@ApplicationScoped
public class AnswerReminders implements EventHandler<ReminderEvent> {
    private final Contests contests;
    private final UnitContacts units;
    private final Outbound outbound;
    private final Links links;

    AnswerReminders(Contests contests, UnitContacts units, Outbound outbound, PublicAddress address) {
        this.contests = contests;
        this.units = units;
        this.outbound = outbound;
        this.links = Links.of(address);
    }

    @Override
    public Set<String> types() {
        return Set.of("registration.entry-deadline-near.v1");
    }

    @Override
    public Class<ReminderEvent> payload() {
        return ReminderEvent.class;
    }

    @Override
    public void on(EventEnvelope envelope, ReminderEvent draft) {
        contests.toldOf(draft.contestId()).ifPresent(contest -> answer(envelope, contest, draft));
    }

    private void answer(EventEnvelope envelope, Contest contest, ReminderEvent draft) {
        units.learn(draft.unit(), envelope.time());
        outbound.post(
                envelope,
                contest,
                draft.entryId(),
                ReminderLetters.write(draft, units.now(draft.unit()), contest.rules(), links));
    }
}
