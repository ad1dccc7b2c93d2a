package org.podium.registration.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.podium.kit.event.OutgoingEvent;
import org.podium.registration.unit.Unit;
import org.podium.rulebook.Text;
import org.podium.rulebook.duty.DutyState;

/**
 * What a unit has not handed in, or not proven of the insurance of its persons (S2-33), while its last day comes near: {@code
 * registration.unit-duty-due.v1}, keyed by the legal unit.
 *
 * @param units of it that are written to
 */
public record DutyReminder(
        UUID contestId,
        String uscc,
        String name,
        List<Addressed> units,
        List<Open> duties,
        int rulebookVersion,
        Instant at) {

    public record Addressed(String uscc, String name, String email) {
        public static Addressed of(Unit unit) {
            return new Addressed(unit.uscc(), unit.name(), unit.email());
        }
    }

    /** @param lastDay whole; @param daysLeft whole days until that day */
    public record Open(
            String rule,
            String clause,
            String document,
            boolean mandatory,
            DutyState.State state,
            Text sentence,
            LocalDate lastDay,
            int daysLeft) {}

    public OutgoingEvent event() {
        return new OutgoingEvent("registration.units", uscc, "registration.unit-duty-due.v1", this);
    }
}
