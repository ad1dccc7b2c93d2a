package org.podium.registration.insurance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.podium.kit.event.OutgoingEvent;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.PublishedRulebooks;
import org.podium.registration.duty.DutyReminder;
import org.podium.registration.duty.ToldReminders;
import org.podium.registration.entry.Reminding;
import org.podium.registration.unit.Unit;
import org.podium.registration.unit.Units;
import org.podium.rulebook.Registration.Insurance;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;
import org.podium.rulebook.calendar.Deadlines;
import org.podium.rulebook.calendar.Deadlines.Reminder;
import org.podium.rulebook.duty.DutyState;

/**
 * Reminds each unit of the insurance of its persons that is not proven, on the days that the rulebook names, once each (S2-33);
 * it is told as what else a unit owes. A last day set anew is reminded of anew. How many are meant is said, not who: the unit
 * reads that in its list.
 */
@ApplicationScoped
class InsuranceReminders implements Reminding {
    private final PublishedRulebooks rulebooks;
    private final Insurances insurances;
    private final Units units;
    private final ToldReminders told;
    private final Clock clock;

    InsuranceReminders(
            PublishedRulebooks rulebooks, Insurances insurances, Units units, ToldReminders told, Clock clock) {
        this.rulebooks = rulebooks;
        this.insurances = insurances;
        this.units = units;
        this.told = told;
        this.clock = clock;
    }

    /** Proof of what, and its reminder. */
    private record Due(Insurance rule, String document, Reminder reminder) {
        ToldReminders.About about(Contest contest) {
            return new ToldReminders.About(contest.id(), rule.id(), reminder.lastDay(), reminder.days());
        }
    }

    @Override
    public boolean isDue(Contest contest) {
        return today(contest).stream().anyMatch(due -> !told.isTold(due.about(contest)));
    }

    @Override
    public List<OutgoingEvent> remind(Contest contest) {
        List<Due> due = today(contest).stream()
                .filter(each -> told.firstTime(each.about(contest)))
                .toList();
        return due.isEmpty() ? List.of() : reminders(contest, due);
    }

    private List<Due> today(Contest contest) {
        Rulebook rulebook = rulebooks.present(contest);
        List<Due> due = new ArrayList<>();
        for (Insurance rule : rulebook.registration().insurance()) {
            String document = rule.document();
            Reminder reminder = Deadlines.insuranceReminder(rulebook, rule, contest.dayAt(clock.instant()))
                    .orElse(null);
            if (document != null && reminder != null) {
                due.add(new Due(rule, document, reminder));
            }
        }
        return due;
    }

    private List<OutgoingEvent> reminders(Contest contest, List<Due> due) {
        Map<String, List<InsuranceView>> open = insurances.owing(contest).stream()
                .collect(Collectors.groupingBy(InsuranceView::unit, TreeMap::new, Collectors.toList()));
        Map<String, Unit> senders = units.named(open.keySet());
        Map<String, Unit> legal =
                units.named(senders.values().stream().map(Unit::legalUscc).collect(Collectors.toSet()));
        Instant now = contest.timeAt(clock.instant());
        List<OutgoingEvent> reminders = new ArrayList<>();
        open.forEach((uscc, views) -> {
            Unit unit = senders.get(uscc);
            List<DutyReminder.Open> owed =
                    due.stream().flatMap(each -> owed(each, views)).toList();
            // who has not described itself has no address
            if (unit != null && !owed.isEmpty()) {
                DutyReminder reminder = new DutyReminder(
                        contest.id(),
                        unit.legalUscc(),
                        legal.getOrDefault(unit.legalUscc(), unit).name(),
                        List.of(DutyReminder.Addressed.of(unit)),
                        owed,
                        contest.rulebookVersion(),
                        now);
                reminders.add(reminder.event());
            }
        });
        return reminders;
    }

    private static Stream<DutyReminder.Open> owed(Due due, List<InsuranceView> views) {
        List<InsuranceView> own = views.stream()
                .filter(view -> view.rule().equals(due.rule().id()))
                .toList();
        if (own.isEmpty()) {
            return Stream.empty();
        }
        boolean begun = own.stream().anyMatch(view -> view.state() == InsuranceState.State.INCOMPLETE);
        return Stream.of(new DutyReminder.Open(
                due.rule().id(),
                due.rule().clause(),
                due.document(),
                true,
                begun ? DutyState.State.INCOMPLETE : DutyState.State.DUE,
                new Text(own.size() + " 人的保险证明尚未齐备", "proof of insurance is not complete, persons: " + own.size()),
                due.reminder().lastDay(),
                due.reminder().left()));
    }
}
