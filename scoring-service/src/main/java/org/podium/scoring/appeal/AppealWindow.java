package org.podium.scoring.appeal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Scoring.Disputes;

/**
 * Until when something can be appealed against. On site: so many hours after the end of the session, which is the freeze
 * of the pool at the latest, since scoring knows of no earlier end. A score: so many hours after the latest result.
 */
sealed interface AppealWindow {
    /** @param until absent while nothing fixes it */
    record Open(@Nullable Instant until) implements AppealWindow {}

    record Over(Instant until) implements AppealWindow {}

    /** There is no score yet that could be asked about. */
    record NotYet() implements AppealWindow {}

    static AppealWindow at(
            Disputes rule, Ground ground, @Nullable Instant frozen, @Nullable Instant published, Instant now) {
        if (ground == Ground.ARITHMETIC) {
            return published == null
                    ? new NotYet()
                    : until(published.plus(Duration.ofHours(rule.scoreQueryHours())), now);
        }
        return frozen == null ? new Open(null) : until(frozen.plus(Duration.ofHours(rule.appealHours())), now);
    }

    private static AppealWindow until(Instant last, Instant now) {
        return now.isAfter(last) ? new Over(last) : new Open(last);
    }

    /** By when an appeal on site is answered; a score review takes working days, which its office counts. */
    static @Nullable Instant answerDue(Disputes rule, Ground ground, Instant filed) {
        return ground == Ground.ARITHMETIC ? null : filed.plus(Duration.ofHours(rule.answerHoursOnSite()));
    }
}
