package org.podium.registration.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.podium.registration.document.Document;
import org.podium.registration.document.DocumentView;
import org.podium.registration.entry.Competitor;
import org.podium.registration.entry.Entry;
import org.podium.registration.entry.EntryStatus;
import org.podium.registration.entry.EntryView;
import org.podium.registration.entry.Examination;
import org.podium.registration.entry.ExplainedFinding;
import org.podium.registration.entry.Ground;
import org.podium.registration.unit.Unit;
import org.podium.rulebook.eligibility.Verdict;

/**
 * An entry as one competitor of it sees it: the own data, the own scans, and what the rules find of the own person or of the
 * entry as a whole; nothing of others.
 *
 * @param standing ACTIVE competes, INCOMING may come in, REPLACED does not compete any more, DECLINED did not come in
 * @param reason of the last decision
 * @param ground the rule that the office named for it, beside the findings
 */
@Schema(name = "MyEntry")
public record MyEntry(
        UUID id,
        UUID contestId,
        String reference,
        EntryStatus status,
        String skill,
        String division,
        @Nullable String region,
        OwnUnit unit,
        Competitor.Standing standing,
        EntryView.CompetitorView competitor,
        List<DocumentView> documents,
        Verdict gravest,
        List<ExplainedFinding> findings,
        @Nullable String reason,
        @Nullable Ground ground,
        @Nullable Instant submittedAt,
        Instant changedAt) {

    /** The unit that entered the competitor. */
    @Schema(name = "MyUnit")
    public record OwnUnit(String uscc, String name) {}

    static MyEntry of(Entry entry, Unit unit, Competitor own, List<Document> scans, EntryView.Sight sight) {
        List<ExplainedFinding> findings = concerning(entry.examination().items(), own);
        return new MyEntry(
                entry.id(),
                entry.contestId(),
                entry.reference(),
                entry.status(),
                entry.place().skill(),
                entry.place().division(),
                entry.place().region(),
                new OwnUnit(unit.uscc(), unit.name()),
                own.standing(),
                EntryView.CompetitorView.of(own.stated(), sight),
                scans.stream()
                        .filter(scan -> own.personId().equals(scan.personId()))
                        .map(DocumentView::of)
                        .toList(),
                Examination.gravest(findings),
                findings,
                entry.why().reason(),
                entry.why().ground(),
                entry.submittedAt(),
                entry.changedAt());
    }

    /** What is found of the whole entry concerns who competes in it. */
    static List<ExplainedFinding> concerning(List<ExplainedFinding> findings, Competitor own) {
        return findings.stream()
                .filter(finding -> finding.personId() == null
                        ? own.active()
                        : finding.personId().equals(own.personId()))
                .toList();
    }
}
