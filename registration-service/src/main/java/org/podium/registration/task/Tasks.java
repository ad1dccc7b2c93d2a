package org.podium.registration.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.podium.registration.duty.Duties;
import org.podium.registration.duty.DutyView;
import org.podium.registration.insurance.Insurances;
import org.podium.rulebook.Registration.UnitDuty;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;
import org.podium.rulebook.announcement.Announced;
import org.podium.rulebook.calendar.Deadline;
import org.podium.rulebook.calendar.Deadlines;
import org.podium.rulebook.calendar.WorkingDays;
import org.podium.rulebook.duty.DutyState;
import org.podium.rulebook.duty.UnitDuties;

/** What the office must do next, by when, and what stands in the way. */
public final class Tasks {
    private Tasks() {}

    /** What there is to do, in this order. */
    @Schema(name = "TaskKind")
    public enum Kind {
        ANNOUNCE_REGISTRATION,
        ANNOUNCE_START,
        LOAD_CALENDAR,
        CONFIRM_UNITS,
        REVIEW_ENTRIES,
        AWAIT_CORRECTIONS,
        DECIDE_SUBSTITUTIONS,
        DECIDE_JUDGES,
        NAME_JUDGES_ACCOUNTS,
        AWAIT_INSURANCE,
        AWAIT_UNIT_DUTY,
        RECORD_INSURANCE,
        HAND_IN
    }

    /**
     * How many of each wait.
     *
     * @param barred approved, and barred by a rule since
     * @param judges proposed, and nobody has decided
     * @param accounts of appointed judges that nobody has named, so that nothing keeps them from the pools of their unit
     */
    public record Waiting(
            long toReview, long barred, long returned, long substitutions, long units, long judges, long accounts) {}

    /**
     * @param count how many; 1 for what is done once
     * @param due last day, where one follows from the rulebook
     * @param blockedBy what has to be done first
     * @param list where to read one by one what is counted
     */
    @Schema(name = "Task")
    public record Task(
            Kind kind,
            Text sentence,
            long count,
            @Nullable LocalDate due,
            @Nullable Kind blockedBy,
            @Nullable String list) {}

    /** What a unit has not handed in yet; it blocks nothing. */
    public static List<Task> ofUnit(UUID contest, String uscc, List<DutyView> duties) {
        return duties.stream()
                .filter(Tasks::isOpen)
                .map(duty -> new Task(
                        Kind.HAND_IN,
                        duty.sentence(),
                        1,
                        duty.lastDay(),
                        null,
                        "/registration/v1/contests/" + contest + "/units/" + uscc + "/duties"))
                .toList();
    }

    /** Whom a unit has not insured yet, under each rule. */
    public static List<Task> ofUnit(UUID contest, List<Insurances.Open> insurance) {
        return insurance(
                Kind.RECORD_INSURANCE,
                "登记并提交保险证明：",
                "Record the insurance and send proof of it: ",
                "/registration/v1/contests/" + contest,
                insurance);
    }

    private static List<Task> insurance(Kind kind, String zh, String en, String here, List<Insurances.Open> insurance) {
        return insurance.stream()
                .map(open -> new Task(
                        kind,
                        new Text(
                                zh + open.rule().sentence().zh(),
                                en + open.rule().sentence().en()),
                        open.persons(),
                        open.lastDay(),
                        null,
                        here + "/insurance?open=true&rule=" + open.rule().id()))
                .toList();
    }

    private static boolean isOpen(DutyView duty) {
        return duty.state() != DutyState.State.FULFILLED;
    }

    public static List<Task> of(
            UUID contest,
            Rulebook rulebook,
            WorkingDays calendar,
            Waiting waiting,
            List<Duties.Standing> units,
            List<Insurances.Open> insurance) {
        if (Announced.whole(rulebook.contest()).isPresent()) {
            return List.of();
        }
        String here = "/registration/v1/contests/" + contest;
        List<Task> tasks = new ArrayList<>();
        Optional<LocalDate> start = Deadlines.start(rulebook);
        Optional<Deadline> substitution = Deadlines.substitution(rulebook, calendar);
        if (rulebook.registration().closes() == null) {
            tasks.add(once(
                    Kind.ANNOUNCE_REGISTRATION,
                    "公布报名截止日期；公布前不受理报名",
                    "Announce the last day of registration; nothing is taken in before"));
        }
        if (start.isEmpty()) {
            Kind first = rulebook.registration().closes() == null ? Kind.ANNOUNCE_REGISTRATION : null;
            tasks.add(new Task(
                    Kind.ANNOUNCE_START,
                    new Text("公布比赛日期", "Announce the dates of the contest"),
                    1,
                    null,
                    first,
                    null));
        }
        if (substitution.orElse(null) instanceof Deadline.Undetermined undetermined) {
            tasks.add(new Task(Kind.LOAD_CALENDAR, undetermined.reason(), 1, null, null, "/registration/v1/calendars"));
        }
        LocalDate before = start.map(day -> day.minusDays(1)).orElse(null);
        if (!rulebook.registration().caps().isEmpty()) {
            many(
                    Kind.CONFIRM_UNITS,
                    new Text("确认单位与上级法人单位的隶属关系", "Confirm which legal unit units belong to"),
                    waiting.units(),
                    Deadlines.registrationCloses(rulebook)
                            .map(Deadline.At::lastDay)
                            .orElse(null),
                    "/registration/v1/units?parentConfirmed=false",
                    tasks);
        }
        many(
                Kind.REVIEW_ENTRIES,
                new Text("审核已提交的报名", "Review the entries that were handed in"),
                waiting.toReview(),
                before,
                here + "/entries?status=SUBMITTED",
                tasks);
        many(
                Kind.REVIEW_ENTRIES,
                new Text("复核已通过、现有不符合项的报名", "Look again at approved entries that a rule bars now"),
                waiting.barred(),
                before,
                here + "/entries?status=APPROVED",
                tasks);
        many(
                Kind.AWAIT_CORRECTIONS,
                new Text("等待单位补正被退回的报名", "Wait for units to complete what was returned"),
                waiting.returned(),
                before,
                here + "/entries?status=RETURNED",
                tasks);
        many(
                Kind.DECIDE_SUBSTITUTIONS,
                new Text("决定更换选手的申请", "Decide on the substitutions asked for"),
                waiting.substitutions(),
                before,
                here + "/substitutions?status=SUBMITTED",
                tasks);
        many(
                Kind.DECIDE_JUDGES,
                new Text("决定单位推荐的裁判候选人", "Decide on the judges whom units propose"),
                waiting.judges(),
                before,
                here + "/judge-nominations?status=SUBMITTED",
                tasks);
        many(
                Kind.NAME_JUDGES_ACCOUNTS,
                new Text("登记已聘裁判的账号，使其回避本单位", "Name the accounts of appointed judges, so that they stand aside"),
                waiting.accounts(),
                before,
                here + "/judge-nominations?accountOpen=true",
                tasks);
        tasks.addAll(insurance(Kind.AWAIT_INSURANCE, "等待单位提交保险证明：", "Wait for proof of insurance: ", here, insurance));
        for (UnitDuty duty : rulebook.registration().unitDuties()) {
            Text label = rulebook.document(duty.document()).orElseThrow().label();
            many(
                    Kind.AWAIT_UNIT_DUTY,
                    new Text("等待参赛单位提交" + label.zh(), "Wait for units to hand in: " + label.en()),
                    units.stream()
                            .flatMap(unit -> unit.open().stream())
                            .filter(open -> open.rule().equals(duty.id()))
                            .count(),
                    UnitDuties.lastDay(duty, rulebook).orElse(null),
                    here + "/duties?open=true&rule=" + duty.id(),
                    tasks);
        }
        return tasks;
    }

    private static Task once(Kind kind, String zh, String en) {
        return new Task(kind, new Text(zh, en), 1, null, null, null);
    }

    private static void many(
            Kind kind, Text sentence, long count, @Nullable LocalDate due, String list, List<Task> tasks) {
        if (count > 0) {
            tasks.add(new Task(kind, sentence, count, due, null, list));
        }
    }
}
