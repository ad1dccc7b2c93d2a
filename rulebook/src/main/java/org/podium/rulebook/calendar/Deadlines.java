package org.podium.rulebook.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.podium.rulebook.Awards;
import org.podium.rulebook.Contest;
import org.podium.rulebook.Contest.StageDates;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Registration.Until;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;

/** The deadlines of a rulebook. A last day is whole: the instant is 24:00 of it in the contest's zone. */
public final class Deadlines {

    private Deadlines() {}

    /** Start of the first day, where the rulebook names one. */
    public static Optional<Instant> registrationOpens(Rulebook rulebook) {
        return Optional.ofNullable(rulebook.registration().opens())
                .map(opens -> opens.day().atStartOfDay(zone(rulebook)).toInstant());
    }

    /** Empty while no last day is announced: then registration is not open at all. */
    public static Optional<Deadline.At> registrationCloses(Rulebook rulebook) {
        return Optional.ofNullable(rulebook.registration().closes())
                .map(Registration.Closes::day)
                .map(day -> endOf(day, zone(rulebook)));
    }

    /**
     * A reminder of a last day.
     *
     * @param days for which it was set
     * @param left whole days until the last one: of the calendar for registration, working days for substitutions
     */
    public record Reminder(LocalDate lastDay, int days, int left) {}

    /**
     * The last reminder whose day has come, also where that very day went by unseen; empty before the first one, after the
     * last day of registration, and where the rulebook wants none.
     */
    public static Optional<Reminder> registrationReminder(Rulebook rulebook, Instant now) {
        Registration.Closes closes = rulebook.registration().closes();
        if (closes == null) {
            return Optional.empty();
        }
        int left = (int) ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone(rulebook)), closes.day());
        return due(closes.day(), closes.remindDays(), left);
    }

    /**
     * The same for the end of substitutions (S2-26), counted in working days; also empty while that day is not announced or
     * lies behind a year that is not loaded.
     */
    public static Optional<Reminder> substitutionReminder(Rulebook rulebook, WorkingDays calendar, Instant now) {
        Registration.Substitution rule = rulebook.registration().substitution();
        if (rule == null
                || rule.remindWorkingDays().isEmpty()
                || !(substitution(rulebook, calendar).orElse(null) instanceof Deadline.At end)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(now, zone(rulebook));
        return calendar.until(today, end.lastDay()).flatMap(left -> due(end.lastDay(), rule.remindWorkingDays(), left));
    }

    private static Optional<Reminder> due(LocalDate lastDay, List<Integer> wanted, int left) {
        return wanted.stream()
                .filter(days -> left >= 0 && left <= days)
                .min(Comparator.naturalOrder())
                .map(days -> new Reminder(lastDay, days, left));
    }

    /** Whether first submissions are taken at that instant. */
    public static boolean registrationOpen(Rulebook rulebook, Instant now) {
        boolean begun =
                registrationOpens(rulebook).map(opens -> !now.isBefore(opens)).orElse(true);
        return begun
                && registrationCloses(rulebook)
                        .map(closes -> closes.allows(now))
                        .orElse(false);
    }

    /**
     * Day at which age, experience and enrolment are tested: the last day of registration, {@code today} while there is
     * none.
     */
    public static LocalDate testDate(Rulebook rulebook, LocalDate today) {
        Registration.Closes closes = rulebook.registration().closes();
        return closes == null ? today : closes.day();
    }

    /** First day of the contest: of the first stage, in the order of the rulebook, that is held and has one. */
    public static Optional<LocalDate> start(Rulebook rulebook) {
        Contest contest = rulebook.contest();
        return contest.stages().stream()
                .flatMap(stage -> contest.daysOf(stage.name()).stream())
                .flatMap(days -> days.first().stream())
                .findFirst();
    }

    /**
     * By which day proof of an insurance must be there: the last of registration, or the one before the contest begins, since
     * people check in on its first. Empty while that day is not announced.
     */
    public static Optional<LocalDate> insurance(Rulebook rulebook, Registration.Insurance rule) {
        return switch (rule.due()) {
            case REGISTRATION ->
                Optional.ofNullable(rulebook.registration().closes()).map(Registration.Closes::day);
            case CHECK_IN -> start(rulebook).map(day -> day.minusDays(1));
        };
    }

    /** What units are reminded of by now, where proof of an insurance is still to come (S2-33). */
    public static Optional<Reminder> insuranceReminder(
            Rulebook rulebook, Registration.Insurance rule, LocalDate today) {
        return insurance(rulebook, rule)
                .flatMap(day -> due(day, rule.remindDays(), (int) ChronoUnit.DAYS.between(today, day)));
    }

    /** Until when a competitor may be replaced; empty: the rulebook knows no substitution. */
    public static Optional<Deadline> substitution(Rulebook rulebook, WorkingDays calendar) {
        return Optional.ofNullable(rulebook.registration().substitution()).map(rule -> {
            Until until = rule.until();
            return startOf(rulebook, until.before())
                    .map(start -> calendar.before(start, until.workingDays())
                            .<Deadline>map(day -> endOf(day, zone(rulebook)))
                            .orElseGet(() -> undetermined(start, -1, calendar)))
                    .orElseGet(() -> new Deadline.NotAnnounced(new Text(
                            "开赛日期尚未公布，可以申请更换选手",
                            "the start is not announced yet, so a substitution may be asked for")));
        });
    }

    /**
     * From when on nobody is replaced any more, however early it was asked for: the day begins before which a substitution
     * has to be settled. Empty while that day is not announced, or where the rulebook knows no substitution.
     */
    public static Optional<Instant> substitutionsEnd(Rulebook rulebook) {
        return Optional.ofNullable(rulebook.registration().substitution())
                .flatMap(rule -> startOf(rulebook, rule.until().before()))
                .map(day -> day.atStartOfDay(zone(rulebook)).toInstant());
    }

    private static Optional<LocalDate> startOf(Rulebook rulebook, String before) {
        if (before.equals(Until.START)) {
            return start(rulebook);
        }
        return rulebook.contest().daysOf(before).flatMap(StageDates::first);
    }

    /** The end of the public notice that opens on {@code opens}; empty: the rulebook has none. */
    public static Optional<Deadline> publicNotice(Rulebook rulebook, LocalDate opens, WorkingDays calendar) {
        return Optional.ofNullable(rulebook.awards().publicNotice())
                .map(Awards.PublicNotice::workingDays)
                .map(days -> calendar.after(opens, days)
                        .<Deadline>map(day -> endOf(day, zone(rulebook)))
                        .orElseGet(() -> undetermined(opens, 1, calendar)));
    }

    /** Names the first year on the way that is not loaded. */
    private static Deadline undetermined(LocalDate from, int step, WorkingDays calendar) {
        LocalDate at = from.plusDays(step);
        while (calendar.years().contains(at.getYear())) {
            at = at.plusDays(step);
        }
        int missing = at.getYear();
        return new Deadline.Undetermined(
                new Text(
                        missing + " 年工作日历尚未载入，期限无法确定",
                        "the working days of " + missing + " are not loaded, so the deadline is undetermined"),
                missing);
    }

    private static Deadline.At endOf(LocalDate day, ZoneId zone) {
        return new Deadline.At(day, day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static ZoneId zone(Rulebook rulebook) {
        return rulebook.contest().zoneId();
    }
}
