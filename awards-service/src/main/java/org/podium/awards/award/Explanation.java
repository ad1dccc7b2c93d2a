package org.podium.awards.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Text;
import org.podium.rulebook.award.AwardKind;
import org.podium.rulebook.award.TieDecision.Choice;
import org.podium.rulebook.award.VerificationResult.Result;

/**
 * Why an award is what it is, so that a stranger with the rulebook can compute it again.
 *
 * @param arithmetic what was computed, by name
 * @param rules the rules that took part, the award's own first
 * @param pool absent where a unit gets it for the whole contest, as is the result version
 * @param nomination who nominated the unit and who approved it, where the rulebook leaves it to them
 * @param decisions what the committee decided about it; empty where the rulebook alone decided
 * @param authority the way of a title through the authority, the first step first; empty for every other award
 */
public record Explanation(
        UUID awardId,
        AwardKind kind,
        String detail,
        AwardStatus status,
        AwardTold.Recipient recipient,
        @Nullable Integer rank,
        Text sentence,
        List<Rule> rules,
        Map<String, String> arithmetic,
        List<String> notes,
        @Nullable Pool pool,
        @Nullable Nomination nomination,
        List<DecisionTaken> decisions,
        List<AuthorityStep> authority,
        @Nullable Notice notice,
        @Nullable ConfirmedBy confirmed,
        int rulebookVersion,
        @Nullable Integer resultVersion,
        List<Earlier> earlier) {

    public record Rule(String id, String clause, Text sentence) {}

    /** @param counted persons who competed, in the scope of the minimum */
    public record Pool(
            UUID id,
            String stage,
            String skill,
            String division,
            String resultKind,
            int qualified,
            int units,
            int counted,
            @Nullable Integer minimum) {}

    /** Why the unit was nominated, and why the committee approved. */
    @Schema(name = "ExplainedNomination")
    public record Nomination(
            String reason,
            String nominatedBy,
            Instant nominatedAt,
            @Nullable String decisionReason,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {}

    public record DecisionTaken(
            Choice choice, int cut, List<String> entries, String reason, String decidedBy, Instant decidedAt) {}

    /** @param because code of a refusal, such as NOT_ELIGIBLE_TO_COMPETE */
    public record AuthorityStep(
            Result result,
            @Nullable String because,
            @Nullable String reason,
            String recordedBy,
            Instant recordedAt) {}

    public record Notice(UUID id, LocalDate opensOn, LocalDate closesOn) {}

    public record ConfirmedBy(String name, Instant at) {}

    /** What was said of the same recipient before. */
    public record Earlier(
            UUID awardId,
            String detail,
            AwardStatus status,
            @Nullable Integer resultVersion,
            int rulebookVersion,
            Instant changedAt) {}
}
