package org.podium.registration.amendment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.time.Ids;
import org.podium.registration.amendment.AmendmentPreview.ConflictView;
import org.podium.registration.amendment.AmendmentPreview.DifferenceView;
import org.podium.registration.amendment.AmendmentPreview.EntryChange;
import org.podium.registration.claim.Recount;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.Publication;
import org.podium.registration.contest.PublishedRulebooks;
import org.podium.registration.entry.Dossiers;
import org.podium.registration.entry.Entries;
import org.podium.registration.entry.Entry;
import org.podium.registration.entry.EntryStatus;
import org.podium.registration.entry.ExplainedFinding;
import org.podium.rulebook.Contest.Cancellation;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.amendment.Comparison;
import org.podium.rulebook.amendment.FindingChanges;
import org.podium.rulebook.announcement.Announced;
import org.podium.rulebook.announcement.Changes;
import org.podium.rulebook.calendar.Deadline;
import org.podium.rulebook.calendar.Deadlines;
import org.podium.rulebook.eligibility.Eligibility;
import org.podium.rulebook.eligibility.Finding;
import org.podium.rulebook.eligibility.Verdict;
import org.podium.rulebook.reading.Reading;
import org.podium.rulebook.reading.Rulebooks;

/**
 * Lays the entries of a contest before the rules in force and before the intended ones. Both on today's facts, so that what
 * comes out otherwise is the amendment's doing and not that of a scan that was sent since. Which of them it ends is asked of
 * the function that the amendment itself asks. Reads only, and holds nobody up.
 */
@ApplicationScoped
class AmendmentPreviews {
    /** As many as their competitors are fetched together. */
    private static final int BATCH = 256;

    private final PublishedRulebooks rulebooks;
    private final Recount recount;
    private final Entries entries;
    private final Dossiers dossiers;
    private final Clock clock;

    AmendmentPreviews(PublishedRulebooks rulebooks, Recount recount, Entries entries, Dossiers dossiers, Clock clock) {
        this.rulebooks = rulebooks;
        this.recount = recount;
        this.entries = entries;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** The rules in force, those that are intended, and the contest's day. */
    private record Both(Rulebook before, Rulebook after, LocalDate today) {
        FindingChanges of(Dossiers.Dossier dossier) {
            return Comparison.findings(
                    Eligibility.examine(before, dossier.facts(), today),
                    Eligibility.examine(after, dossier.facts(), today));
        }

        /** As the amendment itself asks it of every entry that holds a place. */
        Optional<Cancellation> end(Dossiers.Dossier dossier) {
            return Announced.end(after.contest(), dossier.entry().place().part());
        }
    }

    AmendmentPreview of(Contest contest, @Nullable String whole, @Nullable JsonNode patch) {
        Rulebook before = rulebooks.present(contest);
        Reading reading = Publication.reading(before, whole, patch);
        Rulebook after = Publication.accepted(reading);
        Instant now = clock.instant();
        Both both = new Both(before, after, contest.dayAt(now));
        Instant closed = closed(after, contest.timeAt(now));
        int examined = 0;
        int reworded = 0;
        List<EntryChange> changed = new ArrayList<>();
        Set<UUID> ended = new HashSet<>();
        UUID last = Ids.BEFORE_ALL;
        List<Entry> batch;
        do {
            batch = entries.activeOrRefused(contest.id(), closed, last, BATCH);
            for (Dossiers.Dossier dossier : dossiers.of(batch)) {
                FindingChanges changes = both.of(dossier);
                Optional<Cancellation> end = both.end(dossier);
                last = dossier.entry().id();
                if (dossier.entry().status() == EntryStatus.REFUSED) {
                    if (end.isEmpty() && barsNoMore(dossier.entry(), changes)) {
                        changed.add(EntryChange.of(dossier, changes));
                    }
                    continue;
                }
                // who has withdrawn is past being ended, and is examined all the same
                if (end.isPresent() && dossier.entry().status().active()) {
                    changed.add(EntryChange.ended(dossier, changes.before(), end.get()));
                    ended.add(last);
                    continue;
                }
                reworded += changes.reworded();
                if (!changes.verdicts().isEmpty()) {
                    changed.add(EntryChange.of(dossier, changes));
                }
            }
            examined += batch.size();
            // what was compared is not needed again: memory for one batch, however many entries there are
            entries.getEntityManager().clear();
        } while (batch.size() == BATCH);
        return new AmendmentPreview(
                contest.id(),
                contest.rulebookVersion(),
                Rulebooks.hash(after),
                contest.timeAt(now),
                reading.problems(),
                Rulebooks.canonicalJson(after),
                Rulebooks.differences(before, after).stream()
                        .map(DifferenceView::of)
                        .toList(),
                Changes.takenBack(before, after),
                recount.conflicts(contest.id(), before.registration(), after.registration(), ended).stream()
                        .map(ConflictView::of)
                        .toList(),
                examined,
                reworded,
                List.copyOf(changed));
    }

    /** As the amendment itself asks it, of the rules that are in force then. */
    private static @Nullable Instant closed(Rulebook after, Instant now) {
        return Deadlines.registrationCloses(after)
                .map(Deadline.At::end)
                .filter(end -> !now.isBefore(end))
                .orElse(null);
    }

    /** Whether a rule that an entry failed when it was refused would let it in. */
    private static boolean barsNoMore(Entry refused, FindingChanges changes) {
        List<String> failed = refused.examination().with(Verdict.FAIL).stream()
                .map(ExplainedFinding::rule)
                .toList();
        return changes.verdicts().stream().anyMatch(change -> {
            Finding was = change.before();
            Finding is = change.after();
            return was != null
                    && was.verdict() == Verdict.FAIL
                    && failed.contains(was.rule())
                    && (is == null || is.verdict() != Verdict.FAIL);
        });
    }
}
