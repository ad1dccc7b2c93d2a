package org.podium.registration.substitution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.podium.registration.document.Document;
import org.podium.registration.document.DocumentView;
import org.podium.registration.entry.EntryView;
import org.podium.registration.entry.Examination;
import org.podium.registration.entry.ExplainedFinding;
import org.podium.registration.entry.Ground;
import org.podium.rulebook.eligibility.Verdict;

/**
 * A substitution as unit and office see it.
 *
 * @param outgoing id of the person who goes
 * @param replaced the one who goes or was to go, as the entry stated; after an approval the entry no longer shows them
 * @param requestedBy subject of who asked
 * @param ground the rule that the office named for its decision, beside the findings
 * @param decidedBy subject of who decided or took it back; absent where it is REFUSED by the rule that its finding names
 */
@Schema(name = "Substitution")
public record SubstitutionView(
        UUID id,
        UUID entryId,
        Substitution.Status status,
        String reason,
        UUID outgoing,
        EntryView.CompetitorView replaced,
        EntryView.CompetitorView incoming,
        List<DocumentView> documents,
        int rulebookVersion,
        Verdict gravest,
        List<ExplainedFinding> findings,
        @Nullable LocalDate lastDay,
        String requestedBy,
        Instant requestedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable Ground ground,
        long version) {
    static SubstitutionView of(Substitution request, List<Document> ofEntry, EntryView.Sight sight) {
        Examination known = request.examination();
        UUID incoming = request.incoming().personId();
        return new SubstitutionView(
                request.id(),
                request.entry().id(),
                request.status(),
                request.reason(),
                request.outgoing().personId(),
                EntryView.CompetitorView.of(request.outgoing().stated(), sight),
                EntryView.CompetitorView.of(request.incoming().stated(), sight),
                ofEntry.stream()
                        .filter(document ->
                                request.id().equals(document.substitutionId()) || incoming.equals(document.personId()))
                        .map(DocumentView::of)
                        .toList(),
                known.rulebookVersion(),
                Examination.gravest(known.items()),
                known.items(),
                request.lastDay(),
                request.requestedBy(),
                request.requestedAt(),
                request.decidedBy(),
                request.decidedAt(),
                request.decisionReason(),
                request.ground(),
                request.version());
    }
}
