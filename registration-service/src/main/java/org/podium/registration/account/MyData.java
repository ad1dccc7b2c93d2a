package org.podium.registration.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.podium.registration.entry.Competitor;
import org.podium.registration.entry.EntryStatus;
import org.podium.registration.entry.EntryStep;
import org.podium.registration.entry.ExplainedFinding;
import org.podium.registration.entry.Ground;
import org.podium.registration.substitution.Substitution;
import org.podium.rulebook.Text;

/** Everything that this service keeps of the person behind an account. */
@Schema(name = "MyData")
public record MyData(Instant at, List<OwnPart> entries) {
    /**
     * One entry with its contest and what happened.
     *
     * @param numbers in full, where a purpose was stated
     */
    @Schema(name = "MyDataEntry")
    public record OwnPart(
            String contest,
            Text contestName,
            MyEntry entry,
            @Nullable Numbers numbers,
            List<Step> history,
            List<Change> substitutions) {}

    /** What is masked elsewhere. */
    @Schema(name = "MyNumbers")
    public record Numbers(String idNumber, String phone) {}

    /** A transition, with what was found of this person then. */
    @Schema(name = "MyStep")
    public record Step(
            EntryStep.Kind step,
            EntryStatus status,
            @Nullable String reason,
            @Nullable Ground ground,
            int rulebookVersion,
            List<ExplainedFinding> findings,
            Instant at) {
        static Step of(EntryStep step, Competitor own) {
            return new Step(
                    step.step(),
                    step.status(),
                    step.why().reason(),
                    step.why().ground(),
                    step.rulebookVersion(),
                    MyEntry.concerning(step.findings(), own),
                    step.at());
        }
    }

    /** @param comesIn whether this person comes in; else the one who goes */
    @Schema(name = "MySubstitution")
    public record Change(
            UUID id,
            boolean comesIn,
            Substitution.Status status,
            String reason,
            Instant requestedAt,
            @Nullable Instant decidedAt,
            @Nullable String decisionReason,
            @Nullable Ground ground) {
        static Change of(Substitution request, Competitor own) {
            return new Change(
                    request.id(),
                    request.incoming().personId().equals(own.personId()),
                    request.status(),
                    request.reason(),
                    request.requestedAt(),
                    request.decidedAt(),
                    request.decisionReason(),
                    request.ground());
        }
    }
}
