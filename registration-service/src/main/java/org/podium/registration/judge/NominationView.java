package org.podium.registration.judge;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.podium.registration.document.DocumentView;
import org.podium.registration.document.HeldScan;
import org.podium.registration.entry.EntryView;

/**
 * A nomination as the unit and those who run the contest see it; number and phone are masked.
 *
 * @param age in full years on the contest's day
 * @param reason of the decision, or of the withdrawal
 */
@Schema(name = "JudgeNomination")
public record NominationView(
        UUID id,
        UUID contestId,
        String unit,
        Nomination.Status status,
        UUID personId,
        String name,
        String idNumber,
        int age,
        @Nullable String sex,
        String phone,
        @Nullable String email,
        @Nullable String skill,
        Map<String, String> answers,
        Map<String, List<Map<String, String>>> tables,
        List<DocumentView> documents,
        int rulebookVersion,
        @Nullable Instant submittedAt,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        long version) {
    static NominationView of(Nomination nomination, List<HeldScan> scans, EntryView.Sight sight) {
        Nomination.Candidate stated = nomination.stated();
        return new NominationView(
                nomination.id(),
                nomination.contestId(),
                nomination.unitUscc(),
                nomination.status(),
                stated.person(),
                stated.name(),
                stated.numberMask(),
                nomination.ageOn(sight.today()),
                sight.sex() ? stated.sex() : null,
                stated.phone().mask(),
                stated.email(),
                stated.skill(),
                stated.answers().fields(),
                stated.answers().tables(),
                scans.stream().map(DocumentView::of).toList(),
                nomination.rulebookVersion(),
                nomination.submittedAt(),
                nomination.reason(),
                nomination.decidedBy(),
                nomination.decidedAt(),
                nomination.version());
    }
}
