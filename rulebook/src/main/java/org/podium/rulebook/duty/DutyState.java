package org.podium.rulebook.duty;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Text;

/**
 * How one duty of a unit stands.
 *
 * @param uncovered items of the checklist that are missing
 * @param lastDay absent while nothing fixes it
 * @param remind whether today is a day on which the unit is reminded
 */
public record DutyState(
        String rule,
        String clause,
        State state,
        List<String> uncovered,
        @Nullable LocalDate lastDay,
        boolean remind,
        Text sentence) {

    /** OVERDUE only where it is mandatory. */
    public enum State {
        DUE,
        INCOMPLETE,
        FULFILLED,
        OVERDUE
    }
}
