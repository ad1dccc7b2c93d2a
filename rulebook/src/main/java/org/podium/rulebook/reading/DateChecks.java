package org.podium.rulebook.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Awards;
import org.podium.rulebook.Contest;
import org.podium.rulebook.Contest.StageDates;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.calendar.Outlook;
import org.podium.rulebook.calendar.WorkingDays;

/** Dates follow one another, and the calendars that periods reach into are loaded. */
final class DateChecks {

    private DateChecks() {}

    static void check(Rulebook rulebook, WorkingDays calendar, Problems problems) {
        Registration registration = rulebook.registration();
        Registration.Opens opens = registration.opens();
        Registration.Closes closes = registration.closes();
        if (opens != null && closes != null && opens.day().isAfter(closes.day())) {
            problems.error(
                    "/registration/closes/day",
                    "报名截止早于报名开始 " + opens.day(),
                    "registration closes before it opens on " + opens.day());
        }
        LocalDate before = closes == null ? null : closes.day();
        String what = "registration closes";
        for (Contest.Stage stage : rulebook.contest().stages()) {
            StageDates dates = rulebook.contest().dates().get(stage.name());
            if (dates == null) {
                continue;
            }
            String path = Pointers.child("/contest/dates", stage.name());
            order(path + "/starts", before, dates.starts(), what, problems);
            order(path + "/ends", dates.starts(), dates.ends(), "the stage starts", problems);
            for (String region : dates.regions().keySet()) {
                String own = Pointers.child(path + "/regions", region);
                LocalDate starts = dates.startsIn(region).orElse(null);
                order(own + "/starts", before, starts, what, problems);
                order(own + "/ends", starts, dates.endsIn(region).orElse(null), "the stage starts there", problems);
            }
            LocalDate last = dates.last().orElse(null);
            if (last != null) {
                before = last;
                what = "stage " + stage.name() + " ends";
            }
        }
        for (Outlook.Slip slip : Outlook.slips(rulebook, LocalDate.MIN)) {
            problems.warning(
                    Pointers.child("/contest/dates", slip.stage()),
                    slip.sentence().zh(),
                    slip.sentence().en());
        }
        calendars(rulebook, calendar, problems);
    }

    private static void order(
            String path, @Nullable LocalDate first, @Nullable LocalDate second, String what, Problems problems) {
        if (first != null && second != null && second.isBefore(first)) {
            problems.error(
                    path,
                    second + " 早于其应在之后的日期 " + first,
                    second + " is before the day on which " + what + ", " + first);
        }
    }

    /** A period that may reach an unloaded year stays undetermined until an office loads it. */
    private static void calendars(Rulebook rulebook, WorkingDays calendar, Problems problems) {
        Registration.Substitution substitution = rulebook.registration().substitution();
        Awards.PublicNotice notice = rulebook.awards().publicNotice();
        rulebook.contest().dates().forEach((stage, dates) -> {
            SortedSet<Integer> years = new TreeSet<>();
            if (substitution != null) {
                long back = 2L * substitution.until().workingDays() + 10;
                dates.first()
                        .ifPresent(first -> years.addAll(
                                List.of(first.getYear(), first.minusDays(back).getYear())));
            }
            if (notice != null) {
                // it opens after the last day, and the turn of a year may lie within it
                long ahead = 2L * notice.workingDays() + 10;
                dates.last()
                        .ifPresent(last -> years.addAll(
                                List.of(last.getYear(), last.plusDays(ahead).getYear())));
            }
            years.removeAll(calendar.years());
            for (int year : years) {
                problems.warning(
                        Pointers.child("/contest/dates", stage),
                        year + " 年工作日历尚未载入，涉及的期限暂不确定",
                        "the working days of " + year + " are not loaded; deadlines that reach it stay undetermined");
            }
        });
    }
}
