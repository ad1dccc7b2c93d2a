package org.podium.local.play.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of the story. {@code at} sets the contest's clock before it; {@code number} counts from 1. */
public sealed interface Step {
    int number();

    @Nullable
    OffsetDateTime at();

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

    /** @param stage whose result qualifies; @param entries of a tied set who goes on, or successors that are confirmed */
    record QualificationDecision(
            int number, @Nullable OffsetDateTime at, String stage, String region, List<String> entries)
            implements Step {}

    record TieDecision(
            int number, @Nullable OffsetDateTime at, List<String> entries, int cut, String decision, String reason)
            implements Step {}

    /**
     * The chief judge penalises an entry in the stage that was held last.
     *
     * @param kind a penalty's name in the rulebook, or DISQUALIFY
     * @param component empty where it is not on one
     * @param amount points or percent; absent where it takes none
     */
    record Penalty(
            int number,
            @Nullable OffsetDateTime at,
            String entry,
            String kind,
            String component,
            @Nullable BigDecimal amount,
            String reason)
            implements Step {}

    /**
     * A unit appeals for its entry while the result of the stage is provisional, and the arbitration committee rules.
     *
     * @param subject PROCEDURE, EQUIPMENT or ARITHMETIC, which asks that a score be reviewed
     * @param statement of the unit; empty for a sample
     * @param decision UPHELD or REJECTED
     * @param reason of the ruling
     */
    record Appeal(
            int number,
            @Nullable OffsetDateTime at,
            String stage,
            String entry,
            String subject,
            String statement,
            String decision,
            String reason)
            implements Step {}

    /** What the authority says of a title. @param because empty where it is verified */
    record Verification(
            int number, @Nullable OffsetDateTime at, String entry, String title, String result, String because)
            implements Step {}

    /**
     * The office learns of titles that an approved competitor's form did not state.
     *
     * @param competitor whose they are, by name; empty in a team of one
     */
    record Fact(int number, @Nullable OffsetDateTime at, String entry, String competitor, List<Person.Title> titles)
            implements Step {}

    /** @param award its name in the rulebook; @param recipient code of the unit */
    record Nomination(int number, @Nullable OffsetDateTime at, String award, String recipient, String reason)
            implements Step {}
}
