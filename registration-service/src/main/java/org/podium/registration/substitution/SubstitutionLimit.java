package org.podium.registration.substitution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podium.registration.entry.ExplainedFinding;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;
import org.podium.rulebook.calendar.Deadline;
import org.podium.rulebook.calendar.Deadlines;
import org.podium.rulebook.calendar.WorkingDays;
import org.podium.rulebook.eligibility.Verdict;

/** Whether a substitution may still be asked for (S2 四(二), A-23, A-75). */
public sealed interface SubstitutionLimit {
    /** What the calendar can tell. */
    sealed interface Known extends SubstitutionLimit {}

    /** @param lastDay absent while the start is not announced */
    record Open(@Nullable LocalDate lastDay) implements Known {}

    /** Over: a request of today is refused by the rule. */
    record Over(Registration.Substitution rule, LocalDate lastDay) implements Known {
        ExplainedFinding finding() {
            return new ExplainedFinding(
                    rule.id(),
                    rule.clause(),
                    Verdict.FAIL,
                    null,
                    null,
                    Map.of("lastDay", lastDay.toString()),
                    new Text(
                            "更换申请的最后一天是" + lastDay + "，" + rule.sentence().zh(),
                            "The last day for a substitution was " + lastDay + ". "
                                    + rule.sentence().en()));
        }
    }

    /** The calendar of the year is not loaded: nobody can say whether it is over. */
    record Undetermined(Registration.Substitution rule, Text reason) implements SubstitutionLimit {}

    /** The rulebook has no such chapter. */
    record NotProvided() implements SubstitutionLimit {}

    /** Nothing can be approved any more. */
    record Begun(Registration.Substitution rule, Text reason) {}

    /**
     * Whether the contest has begun, so that the office cannot approve any more either: by then the drawn persons stand, and
     * a late approval would give one person's marks to another. A request still open then can only be refused.
     */
    static Optional<Begun> begun(Rulebook rulebook, Instant now) {
        Registration.Substitution rule = rulebook.registration().substitution();
        if (rule == null) {
            return Optional.empty();
        }
        return Deadlines.substitutionsEnd(rulebook)
                .filter(start -> !now.isBefore(start))
                .map(start -> start.atZone(rulebook.contest().zoneId()).toLocalDate())
                .map(day -> new Begun(
                        rule,
                        new Text(
                                "比赛已于" + day + "开始，此后不再批准更换选手",
                                "the contest began on " + day + "; nobody is replaced after that")));
    }

    static SubstitutionLimit at(Rulebook rulebook, WorkingDays calendar, Instant now) {
        Registration.Substitution rule = rulebook.registration().substitution();
        Optional<Deadline> deadline = Deadlines.substitution(rulebook, calendar);
        if (rule == null || deadline.isEmpty()) {
            return new NotProvided();
        }
        return switch (deadline.get()) {
            case Deadline.NotAnnounced open -> new Open(null);
            case Deadline.Undetermined undetermined -> new Undetermined(rule, undetermined.reason());
            case Deadline.At at -> at.allows(now) ? new Open(at.lastDay()) : new Over(rule, at.lastDay());
        };
    }
}
