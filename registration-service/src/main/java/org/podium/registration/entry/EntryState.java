package org.podium.registration.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.registration.unit.Unit;
import org.podium.rulebook.Text;
import org.podium.rulebook.eligibility.Verdict;

/**
 * An entry as the other services need it to decide for themselves: the data of every event about it.
 *
 * @param coachesAtClose those of them whom awards of coaches are for: named by the end of registration, and as now while it lasts
 *     (A-42)
 * @param ground the rule that the office named for its decision, beside the findings
 * @param usedUp only of a received one: ids of the caps of which it took the last place of its legal unit (S2-16)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryState(
        UUID entryId,
        UUID contestId,
        int rulebookVersion,
        String reference,
        EntryStatus status,
        String stage,
        String skill,
        String division,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String region,
        UnitState unit,
        List<CompetitorState> competitors,
        List<SupportState> coaches,
        List<SupportState> coachesAtClose,
        @Nullable SupportState leader,
        List<FindingState> findings,
        @Nullable Text reason,
        @Nullable Ground ground,
        @Nullable String by,
        Instant at,
        @Nullable List<String> usedUp,
        @Nullable Substituted substitution) {

    /** The same entry as its approval left it: who has not heard of it learns that before what came after. */
    EntryState approvedBy(EntryStep approval) {
        return new EntryState(
                entryId,
                contestId,
                rulebookVersion,
                reference,
                EntryStatus.APPROVED,
                stage,
                skill,
                division,
                region,
                unit,
                competitors,
                coaches,
                coachesAtClose,
                leader,
                findings,
                approval.why().told(),
                approval.why().ground(),
                approval.by(),
                approval.at(),
                null,
                null);
    }

    /**
     * The unit, and the legal unit that it counts as.
     *
     * @param legalName as that legal unit describes itself; the unit's own name where nobody has described it
     */
    public record UnitState(
            String uscc, String name, String legalUscc, String legalName, String kind, String region, String email) {
        static UnitState of(Unit unit, String legalUscc, String legalName) {
            return new UnitState(
                    unit.uscc(), unit.name(), legalUscc, legalName, unit.kind().name(), unit.region(), unit.email());
        }
    }

    /** A competitor; {@code awardIneligible} names the rules that cost the award and nothing else (S2-14). */
    public record CompetitorState(
            UUID personId,
            String name,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String email,

            String level,
            List<Title> titles,
            List<AwardIneligible> awardIneligible) {}

    public record AwardIneligible(String rule, String clause, Text sentence) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SupportState(
            UUID personId,
            String name,
            Coach.Kind kind,
            @Nullable String email) {}

    /** A finding without the facts it looked at, which are not everybody's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FindingState(
            String rule,
            String clause,
            Verdict verdict,
            @Nullable UUID personId,
            @Nullable String document,
            Text sentence) {
        public static FindingState of(ExplainedFinding finding) {
            return new FindingState(
                    finding.rule(),
                    finding.clause(),
                    finding.verdict(),
                    finding.personId(),
                    finding.document(),
                    finding.sentence());
        }
    }

    /** How a substitution was decided. @param ground the rule that the office named, beside the findings */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Substituted(
            UUID substitutionId,
            Decision decision,
            PersonState outgoing,
            PersonState incoming,
            List<FindingState> findings,
            String reason,
            @Nullable Ground ground) {
        /** Either way the entry stands. */
        public enum Decision {
            APPROVED,
            REFUSED
        }
    }

    public record PersonState(UUID personId, String name) {}
}
