package org.podium.notification.message;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.podium.notification.contact.Party;
import org.podium.rulebook.Text;

/**
 * What this service uses of {@code registration.unit-duty-due.v1}: what a legal unit has not handed in yet, or not proven of
 * the insurance of its persons.
 *
 * @param units of it that are written to
 */
public record DutyEvent(UUID contestId, List<Party.Unit> units, List<Open> duties, int rulebookVersion) {

    /** @param daysLeft whole days until the last day */
    public record Open(
            String rule,
            String clause,
            String document,
            boolean mandatory,
            Text sentence,
            LocalDate lastDay,
            int daysLeft) {}
}
