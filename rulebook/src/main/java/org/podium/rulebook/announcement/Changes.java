package org.podium.rulebook.announcement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Contest;
import org.podium.rulebook.Contest.Attachment;
import org.podium.rulebook.Contest.Part;
import org.podium.rulebook.Contest.Stage;
import org.podium.rulebook.Contest.StageDates;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Registration.Until;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;
import org.podium.rulebook.announcement.Change.Kind;
import org.podium.rulebook.calendar.Deadline;
import org.podium.rulebook.calendar.Deadlines;
import org.podium.rulebook.calendar.WorkingDays;

/**
 * What an amendment changes for those who are entered: cancelled, merged, the window of registration, days of stages, the
 * last day of a substitution that follows from them, and documents that came out. Old days are named with the new ones
 * (S1-28).
 */
public final class Changes {

    private final Rulebook before;
    private final Rulebook after;
    private final List<Change> changes = new ArrayList<>();

    private Changes(Rulebook before, Rulebook after) {
        this.before = before;
        this.after = after;
    }

    /** In this order, the gravest first. */
    public static List<Change> between(Rulebook before, Rulebook after, WorkingDays calendar) {
        Changes all = new Changes(before, after);
        all.cancelled();
        all.merged();
        all.window();
        all.stages();
        all.substitution(calendar);
        all.attachments();
        return List.copyOf(all.changes);
    }

    /**
     * Ids of announcements that stand in the one and are missing or mean something else in the other: who was told that
     * something is cancelled or merged is not told that it never was.
     */
    public static List<String> takenBack(Rulebook before, Rulebook after) {
        List<String> gone = new ArrayList<>();
        before.contest().cancellations().stream()
                .filter(old -> after.contest().cancellations().stream()
                        .noneMatch(now -> now.part().equals(old.part())))
                .forEach(old -> gone.add(old.id()));
        before.contest().mergers().stream()
                .filter(old -> after.contest().mergers().stream()
                        .noneMatch(now ->
                                now.from().equals(old.from()) && now.into().equals(old.into())))
                .forEach(old -> gone.add(old.id()));
        return gone;
    }

    private void cancelled() {
        after.contest().cancellations().stream()
                .filter(now -> before.contest().cancellations().stream()
                        .noneMatch(old -> old.part().equals(now.part())))
                .forEach(now -> changes.add(new Change(
                        Kind.CANCELLED, now.id(), now.clause(), now.part(), null, null, null, now.sentence())));
    }

    private void merged() {
        after.contest().mergers().stream()
                .filter(now -> before.contest().mergers().stream()
                        .noneMatch(old -> old.from().equals(now.from())))
                .forEach(now -> changes.add(new Change(
                        Kind.MERGED, now.id(), now.clause(), now.from(), now.into(), null, null, now.sentence())));
    }

    private void window() {
        Registration.Closes closes = after.registration().closes();
        Registration.Opens opens = after.registration().opens();
        String rule = closes != null ? closes.id() : opens != null ? opens.id() : null;
        String clause = closes != null ? closes.clause() : opens != null ? opens.clause() : "";
        moved(
                Kind.REGISTRATION,
                new Text("报名", "Registration"),
                rule,
                clause,
                null,
                window(before.registration()),
                window(after.registration()));
    }

    private static Days window(Registration registration) {
        Registration.Opens opens = registration.opens();
        Registration.Closes closes = registration.closes();
        return new Days(opens == null ? null : opens.day(), closes == null ? null : closes.day());
    }

    private void stages() {
        for (Stage stage : after.contest().stages()) {
            StageDates now = after.contest().dates().get(stage.name());
            StageDates old = before.contest().dates().get(stage.name());
            String clause = now == null ? stage.clause() : now.clause();
            Part part = new Part(stage.name(), null, null, null);
            moved(Kind.STAGE, stage.label(), null, clause, part, days(old), days(now));
            TreeSet<String> regions = new TreeSet<>();
            regions.addAll(regions(old));
            regions.addAll(regions(now));
            for (String region : regions) {
                moved(
                        Kind.STAGE,
                        new Text(
                                stage.label().zh() + "（" + region + "）",
                                stage.label().en() + " (" + region + ")"),
                        null,
                        clause,
                        new Part(stage.name(), region, null, null),
                        days(old, region),
                        days(now, region));
            }
        }
    }

    private static Days days(@Nullable StageDates dates) {
        return dates == null ? new Days(null, null) : new Days(dates.starts(), dates.ends());
    }

    private static Days days(@Nullable StageDates dates, String region) {
        return dates == null
                ? new Days(null, null)
                : new Days(
                        dates.startsIn(region).orElse(null),
                        dates.endsIn(region).orElse(null));
    }

    private static TreeSet<String> regions(@Nullable StageDates dates) {
        return dates == null ? new TreeSet<>() : new TreeSet<>(dates.regions().keySet());
    }

    private void substitution(WorkingDays calendar) {
        Registration.Substitution rule = after.registration().substitution();
        // where what it is counted from is not held any more, no last day is left to be announced
        if (rule != null && held(rule.until().before())) {
            moved(
                    Kind.SUBSTITUTION,
                    new Text("更换选手的最后一天", "Last day for a substitution"),
                    rule.id(),
                    rule.clause(),
                    null,
                    lastDay(before, calendar),
                    lastDay(after, calendar));
        }
    }

    /** Whether a stage is left that this may begin with. */
    private boolean held(String before) {
        return after.contest().stageNames().stream()
                .filter(stage -> before.equals(Until.START) || before.equals(stage))
                .anyMatch(stage -> after.contest()
                        .cancellation(new Part(stage, null, null, null))
                        .isEmpty());
    }

    private static Days lastDay(Rulebook rulebook, WorkingDays calendar) {
        LocalDate day = Deadlines.substitution(rulebook, calendar)
                .flatMap(limit -> limit instanceof Deadline.At at ? Optional.of(at.lastDay()) : Optional.empty())
                .orElse(null);
        return new Days(day, day);
    }

    private void moved(
            Kind kind, Text what, @Nullable String rule, String clause, @Nullable Part of, Days old, Days now) {
        if (old.equals(now)) {
            return;
        }
        String zh = now.known() ? now.words("截至 ", " 至 ") : "另行公布";
        String en = now.known() ? now.words("until ", " to ") : "to be announced";
        Text sentence = old.known()
                ? new Text(
                        "%s：原为 %s，现为 %s".formatted(what.zh(), old.words("截至 ", " 至 "), zh),
                        "%s: was %s, is now %s".formatted(what.en(), old.words("until ", " to "), en))
                : new Text("%s：%s".formatted(what.zh(), zh), "%s: %s".formatted(what.en(), en));
        changes.add(new Change(kind, rule, clause, of, null, old, now, sentence));
    }

    private void attachments() {
        Contest old = before.contest();
        for (Attachment now : after.contest().attachments()) {
            boolean same = old.attachments().stream().anyMatch(now::equals);
            if (!same && now.version() != null) {
                String at = now.address() == null ? "" : " " + now.address();
                changes.add(new Change(
                        Kind.ATTACHMENT,
                        now.id(),
                        now.clause(),
                        null,
                        null,
                        null,
                        null,
                        new Text(
                                "%s：第 %d 版%s".formatted(now.label().zh(), now.version(), at),
                                "%s: version %d%s".formatted(now.label().en(), now.version(), at))));
            }
        }
    }
}
