package org.podium.notification.message;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.notification.contact.Party;
import org.podium.rulebook.Text;

/** What this service uses of {@code registration.entry-deadline-near.v1}: a draft, without the people in it. */
public record ReminderEvent(
        UUID entryId,
        UUID contestId,
        String reference,
        String skill,
        String division,
        Party.Unit unit,
        List<Missing> findings,
        LocalDate lastDay,
        int daysLeft) {

    public ReminderEvent {
        findings = Objects.requireNonNullElse(findings, List.of());
    }

    public record Missing(
            String rule, String clause, @Nullable String document, Text sentence) {}

    Party party(Party.Unit now) {
        return new Party(entryId, reference, skill, division, now, List.of());
    }
}
