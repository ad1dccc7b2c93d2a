package org.podium.registration.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.podium.registration.document.Document;
import org.podium.registration.document.DocumentView;
import org.podium.rulebook.eligibility.Verdict;

/**
 * An entry as its unit and who runs the contest see it. Numbers are masked, and nothing beside a mask says what it hides: an
 * age instead of the day of birth, and the sex for those alone who need it.
 *
 * @param ground the rule that the office named for its last decision, beside the findings
 */
@Schema(name = "Entry")
public record EntryView(
        UUID id,
        UUID contestId,
        String reference,
        EntryStatus status,
        String skill,
        String division,
        @Nullable String region,
        @Nullable String route,
        @Nullable String portalReference,
        String unit,
        List<CompetitorView> competitors,
        List<SupportView> coaches,
        @Nullable SupportView leader,
        List<DocumentView> documents,
        @Nullable Verdict gravest,
        @Nullable Integer rulebookVersion,
        @Nullable String reason,
        @Nullable Ground ground,
        @Nullable Instant submittedAt,
        Instant changedAt,
        long version) {

    /**
     * How much of a competitor somebody sees.
     *
     * @param today the contest's day, on which ages are told
     * @param sex whether the sex is shown
     */
    public record Sight(LocalDate today, boolean sex) {}

    /**
     * A competitor; {@code idNumber} and {@code phone} are masked.
     *
     * @param age in full years on the contest's day
     * @param titles as the form declares them
     * @param learned titles that the office learned of after the approval; absent where there are none
     */
    @Schema(name = "Competitor")
    public record CompetitorView(
            UUID personId,
            String name,
            String idNumber,
            int age,
            @Nullable String sex,
            String phone,
            @Nullable String email,
            String level,
            @Nullable LocalDate occupationSince,
            List<Title> titles,
            @Nullable List<CompetitorForm.Learned> learned,
            String enrolment,
            String school,
            @Nullable Boolean relatedWork,
            @Nullable String unit,
            Map<String, Boolean> declarations,
            CompetitorForm.Further further) {
        public static CompetitorView of(CompetitorForm stated, Sight sight) {
            return new CompetitorView(
                    stated.personId(),
                    stated.name(),
                    stated.numberMask(),
                    stated.ageOn(sight.today()),
                    sight.sex() ? stated.sex() : null,
                    stated.phone().mask(),
                    stated.email(),
                    stated.level(),
                    stated.occupationSince(),
                    stated.titles().items(),
                    stated.titles().learnedLater().isEmpty()
                            ? null
                            : stated.titles().learnedLater(),
                    stated.enrolment(),
                    stated.school(),
                    stated.relatedWork(),
                    stated.unitUscc(),
                    stated.declarations(),
                    stated.further());
        }
    }

    /** A coach, instructor or leader. */
    @Schema(name = "Support")
    public record SupportView(
            UUID personId,
            Coach.Kind kind,
            String name,
            String phone,
            @Nullable String email) {
        static SupportView of(Coach.Stated stated) {
            return new SupportView(
                    stated.personId(),
                    stated.kind(),
                    stated.name(),
                    stated.phone().mask(),
                    stated.email());
        }
    }

    public static EntryView of(Entry entry, List<Document> documents, Sight sight) {
        Examination known = entry.examination();
        boolean examined = known.rulebookVersion() > 0;
        EntryPlace place = entry.place();
        return new EntryView(
                entry.id(),
                entry.contestId(),
                entry.reference(),
                entry.status(),
                place.skill(),
                place.division(),
                place.region(),
                place.route(),
                place.portalReference(),
                place.unitUscc(),
                entry.competitors().stream()
                        .map(competitor -> CompetitorView.of(competitor.stated(), sight))
                        .toList(),
                entry.support().stream()
                        .filter(coach -> !coach.leads())
                        .map(SupportView::of)
                        .toList(),
                entry.support().stream()
                        .filter(Coach.Stated::leads)
                        .map(SupportView::of)
                        .findFirst()
                        .orElse(null),
                documents.stream()
                        .filter(document -> document.substitutionId() == null && concerns(document, entry))
                        .map(DocumentView::of)
                        .toList(),
                examined ? Examination.gravest(known.items()) : null,
                examined ? known.rulebookVersion() : null,
                entry.why().reason(),
                entry.why().ground(),
                entry.submittedAt(),
                entry.changedAt(),
                entry.version());
    }

    /** Scans of who was replaced, or may come in, are not the entry's. */
    private static boolean concerns(Document document, Entry entry) {
        return document.personId() == null
                || entry.competitors().stream()
                        .anyMatch(competitor -> competitor.personId().equals(document.personId()));
    }
}
