package org.podium.registration.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.podium.kit.event.OutgoingEvent;
import org.podium.rulebook.Registration.Substitution;
import org.podium.rulebook.calendar.Deadlines;

/**
 * The last day for a substitution draws near: {@code registration.substitutions-closing.v1}. It is of the contest and not of
 * single entries, so that a unit is written to once, however many it sends.
 *
 * @param rule id of the rule that names the day
 * @param lastDay whole
 * @param workingDaysLeft until that day
 */
record SubstitutionReminder(
        UUID contestId, String rule, String clause, LocalDate lastDay, int workingDaysLeft, Instant at) {
    static OutgoingEvent of(UUID contest, Substitution rule, Deadlines.Reminder reminder, Instant at) {
        return new OutgoingEvent(
                "registration.contests",
                contest.toString(),
                "registration.substitutions-closing.v1",
                new SubstitutionReminder(contest, rule.id(), rule.clause(), reminder.lastDay(), reminder.left(), at));
    }
}
