package org.podium.rulebook.duty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Contest.StageDates;
import org.podium.rulebook.Registration.ChecklistItem;
import org.podium.rulebook.Registration.UnitDuty;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;
import org.podium.rulebook.duty.DutyState.Reminder;
import org.podium.rulebook.duty.DutyState.State;

/** Duties of the rulebook and what a unit handed in, to where each duty stands. Nothing of it keeps an entry out. */
public final class UnitDuties {

    private UnitDuties() {}

    /** One state per duty, in the order of the rulebook. */
    public static List<DutyState> examine(Rulebook rulebook, Collection<Submission> submissions, LocalDate today) {
        return rulebook.registration().unitDuties().stream()
                .map(duty -> examine(duty, rulebook, submissions, today))
                .toList();
    }

    private static DutyState examine(
            UnitDuty duty, Rulebook rulebook, Collection<Submission> submissions, LocalDate today) {
        Optional<Submission> handedIn =
                submissions.stream().filter(s -> s.rule().equals(duty.id())).findFirst();
        List<ChecklistItem> uncovered = duty.checklist().stream()
                .filter(item -> handedIn.isEmpty() || !handedIn.get().covered().contains(item.name()))
                .toList();
        LocalDate lastDay = lastDay(duty, rulebook).orElse(null);
        boolean fulfilled = handedIn.isPresent() && uncovered.isEmpty();
        boolean late = duty.mandatory() && lastDay != null && today.isAfter(lastDay);
        State state = fulfilled
                ? State.FULFILLED
                : late ? State.OVERDUE : handedIn.isPresent() ? State.INCOMPLETE : State.DUE;
        return new DutyState(
                duty.id(),
                duty.clause(),
                state,
                uncovered.stream().map(ChecklistItem::name).toList(),
                lastDay,
                fulfilled ? null : reminder(duty, lastDay, today),
                sentence(duty, rulebook, state, uncovered, lastDay));
    }

    /** Empty while the stage that it hangs on has no day, or when it is cancelled. */
    public static Optional<LocalDate> lastDay(UnitDuty duty, Rulebook rulebook) {
        return Optional.ofNullable(duty.due()).flatMap(due -> rulebook.contest()
                .daysOf(due.stage())
                .flatMap(StageDates::first)
                .map(first -> first.minusDays(due.daysBefore())));
    }

    private static @Nullable Reminder reminder(UnitDuty duty, @Nullable LocalDate lastDay, LocalDate today) {
        if (lastDay == null) {
            return null;
        }
        int left = (int) ChronoUnit.DAYS.between(today, lastDay);
        return duty.remindDays().stream()
                .filter(days -> left >= 0 && left <= days)
                .min(Comparator.naturalOrder())
                .map(days -> new Reminder(days, left))
                .orElse(null);
    }

    private static Text sentence(
            UnitDuty duty, Rulebook rulebook, State state, List<ChecklistItem> uncovered, @Nullable LocalDate lastDay) {
        Text name = rulebook.document(duty.document())
                .orElseThrow(() -> new IllegalArgumentException("the rulebook has no document " + duty.document()))
                .label();
        String until = lastDay == null ? "" : "（" + lastDay + "）";
        String by = lastDay == null ? "" : ", by " + lastDay;
        return switch (state) {
            case FULFILLED -> new Text(name.zh() + "已收到", name.en() + " is there");
            case DUE -> new Text(name.zh() + "待提交" + until, name.en() + " is to be handed in" + by);
            case OVERDUE -> new Text(name.zh() + "逾期未齐" + until, name.en() + " is overdue" + by);
            case INCOMPLETE ->
                new Text(
                        name.zh() + "尚缺："
                                + String.join(
                                        "；",
                                        uncovered.stream()
                                                .map(i -> i.label().zh())
                                                .toList()),
                        name.en() + " lacks: "
                                + String.join(
                                        "; ",
                                        uncovered.stream()
                                                .map(i -> i.label().en())
                                                .toList()));
        };
    }
}
