package org.podium.registration.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.OutgoingEvent;
import org.podium.registration.unit.Unit;
import org.podium.rulebook.Text;
import org.podium.rulebook.calendar.Deadlines;
import org.podium.rulebook.eligibility.Verdict;

/**
 * A draft while registration draws to its end: {@code registration.entry-deadline-near.v1}. It goes to the unit whose draft
 * it is and says nothing of the people in it, since a draft is its unit's alone.
 *
 * @param findings what does not pass yet
 * @param lastDay last day of registration, whole
 * @param daysLeft whole days until that day
 */
record EntryReminder(
        UUID entryId,
        UUID contestId,
        String reference,
        String skill,
        String division,
        EntryState.UnitState unit,
        List<Missing> findings,
        LocalDate lastDay,
        int daysLeft,
        Instant at) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Missing(
            String rule,
            String clause,
            Verdict verdict,
            @Nullable String document,
            Text sentence) {}

    static OutgoingEvent of(
            Entry entry,
            Unit unit,
            String legalName,
            Examination examination,
            Deadlines.Reminder reminder,
            Instant at) {
        EntryReminder told = new EntryReminder(
                entry.id(),
                entry.contestId(),
                entry.reference(),
                entry.place().skill(),
                entry.place().division(),
                EntryState.UnitState.of(unit, unit.legalUscc(), legalName),
                examination.items().stream()
                        .filter(finding ->
                                finding.verdict() == Verdict.FAIL || finding.verdict() == Verdict.NEEDS_EVIDENCE)
                        .map(finding -> new Missing(
                                finding.rule(),
                                finding.clause(),
                                finding.verdict(),
                                finding.document(),
                                finding.sentence()))
                        .distinct()
                        .toList(),
                reminder.lastDay(),
                reminder.left(),
                at);
        return new OutgoingEvent(
                "registration.entries", entry.id().toString(), "registration.entry-deadline-near.v1", told);
    }
}
