package org.podium.local.play.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of the story. {@code at} sets the contest's clock before it; {@code number} counts from 1. */
public sealed interface Step {
    int number();

    @Nullable
    OffsetDateTime at();

    /** Whether it belongs after the first results rather than before the final. */
    default boolean followsResults() {
        return false;
    }

    record Announcement(int number, @Nullable OffsetDateTime at, String reason, JsonNode amendment) implements Step {}

    record EligibilityDecision(int number, @Nullable OffsetDateTime at, String entry, String decision, String reason)
            implements Step {}

    record Correction(
            int number,
            @Nullable OffsetDateTime at,
            String entry,
            List<Document> documents,
            @Nullable JsonNode fields) implements Step {}

    record Substitution(
            int number,
            @Nullable OffsetDateTime at,
            String entry,
            String reason,
            @Nullable Document statement,
            Person competitor)
            implements Step {}

    record Withdrawal(int number, @Nullable OffsetDateTime at, String entry) implements Step {}

    record TieDecision(
            int number, @Nullable OffsetDateTime at, List<String> entries, int cut, String decision, String reason)
            implements Step {
        @Override
        public boolean followsResults() {
            return true;
        }
    }
}
