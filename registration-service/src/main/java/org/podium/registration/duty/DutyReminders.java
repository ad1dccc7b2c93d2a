package org.podium.registration.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.podium.kit.event.OutgoingEvent;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.PublishedRulebooks;
import org.podium.registration.duty.Duties.Standing;
import org.podium.registration.entry.Reminding;
import org.podium.rulebook.duty.DutyState;
import org.podium.rulebook.duty.DutyState.Reminder;
import org.podium.rulebook.duty.UnitDuties;

/** Reminds units of their open duties on the days that the rulebook names, of each once; a last day set anew, anew. */
@ApplicationScoped
class DutyReminders implements Reminding {
    private final PublishedRulebooks rulebooks;
    private final Duties duties;
    private final ToldReminders told;
    private final Clock clock;

    DutyReminders(PublishedRulebooks rulebooks, Duties duties, ToldReminders told, Clock clock) {
        this.rulebooks = rulebooks;
        this.duties = duties;
        this.told = told;
        this.clock = clock;
    }

    @Override
    public boolean isDue(Contest contest) {
        return today(contest).stream().anyMatch(each -> !told.isTold(each.about(contest)));
    }

    @Override
    public List<OutgoingEvent> remind(Contest contest) {
        Map<String, Reminder> due = new HashMap<>();
        for (Due each : today(contest)) {
            if (told.firstTime(each.about(contest))) {
                due.put(each.duty().rule(), each.reminder());
            }
        }
        if (due.isEmpty()) {
            return List.of();
        }
        Instant now = contest.timeAt(clock.instant());
        return duties.ofAll(contest).stream()
                .flatMap(unit -> reminder(contest, unit, due, now).stream())
                .map(DutyReminder::event)
                .toList();
    }

    private record Due(DutyState duty, Reminder reminder) {
        ToldReminders.About about(Contest contest) {
            return new ToldReminders.About(
                    contest.id(), duty.rule(), Objects.requireNonNull(duty.lastDay()), reminder.days());
        }
    }

    /** Duties of which units are to be reminded by now, whoever owes them. */
    private List<Due> today(Contest contest) {
        List<Due> due = new ArrayList<>();
        for (DutyState duty :
                UnitDuties.examine(rulebooks.present(contest), List.of(), contest.dayAt(clock.instant()))) {
            Reminder reminder = duty.reminder();
            if (reminder != null) {
                due.add(new Due(duty, reminder));
            }
        }
        return due;
    }

    private static Optional<DutyReminder> reminder(
            Contest contest, Standing unit, Map<String, Reminder> due, Instant now) {
        List<DutyReminder.Open> open = new ArrayList<>();
        for (DutyView duty : unit.open()) {
            Reminder reminder = due.get(duty.rule());
            if (reminder != null) {
                open.add(new DutyReminder.Open(
                        duty.rule(),
                        duty.clause(),
                        duty.document(),
                        duty.mandatory(),
                        duty.state(),
                        duty.sentence(),
                        Objects.requireNonNull(duty.lastDay()),
                        reminder.left()));
            }
        }
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new DutyReminder(
                        contest.id(),
                        unit.uscc(),
                        unit.name(),
                        unit.sending().stream().map(DutyReminder.Addressed::of).toList(),
                        open,
                        contest.rulebookVersion(),
                        now));
    }
}
