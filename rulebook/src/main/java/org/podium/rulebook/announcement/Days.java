package org.podium.rulebook.announcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** First and last day, whole; what is absent is not announced. */
public record Days(@Nullable LocalDate starts, @Nullable LocalDate ends) {

    boolean known() {
        return starts != null || ends != null;
    }

    /** @param until before a last day without a first one; @param to between the two */
    String words(String until, String to) {
        if (starts == null) {
            return until + ends;
        }
        return ends == null || starts.equals(ends) ? starts.toString() : starts + to + ends;
    }
}
