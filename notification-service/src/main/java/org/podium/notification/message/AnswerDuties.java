package org.podium.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.notification.contact.UnitContacts;
import org.podium.notification.contest.Contest;
import org.podium.notification.contest.Contests;

/** What a unit owes the contest and has not handed in is written about before its last day (S1-40, S1-41). */
@ApplicationScoped
public class AnswerDuties implements EventHandler<DutyEvent> {
    private final Contests contests;
    private final UnitContacts units;
    private final Outbound outbound;

    AnswerDuties(Contests contests, UnitContacts units, Outbound outbound) {
        this.contests = contests;
        this.units = units;
        this.outbound = outbound;
    }

    @Override
    public Set<String> types() {
        return Set.of("registration.unit-duty-due.v1");
    }

    @Override
    public Class<DutyEvent> payload() {
        return DutyEvent.class;
    }

    @Override
    public void on(EventEnvelope envelope, DutyEvent told) {
        contests.toldOf(told.contestId()).ifPresent(contest -> answer(envelope, contest, told));
    }

    private void answer(EventEnvelope envelope, Contest contest, DutyEvent told) {
        outbound.post(
                envelope,
                contest,
                null,
                ReminderLetters.duties(
                        told, told.units().stream().map(units::now).toList(), contest.rules()));
    }
}
