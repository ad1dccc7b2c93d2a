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
 * @param reminder the last one whose day has come, also where that very day went by unseen; absent once it is fulfilled
 */
public record DutyState(
        String rule,
        String clause,
        State state,
        List<String> uncovered,
        @Nullable LocalDate lastDay,
        @Nullable Reminder reminder,
        Text sentence) {

    /** @param days ahead of the last day for which it was set; @param left whole days until that day */
    public record Reminder(int days, int left) {}

    /** OVERDUE only where it is mandatory. */
    public enum State {
        DUE,
        INCOMPLETE,
        FULFILLED,
        OVERDUE
    }
}
