package org.podium.notification.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Contest.Part;
import org.podium.rulebook.Text;

/** What this service uses of {@code registration.announcement-made.v1}. */
public record AnnouncementEvent(
        UUID contestId,
        int rulebookVersion,
        String reason,
        Instant at,
        List<Change> changes,
        List<Entered> entries,
        List<Drafting> drafting) {

    /** @param of whom it concerns, absent: everybody; @param into of a merger: what it is held with */
    public record Change(
            String kind,
            @Nullable String rule,
            String clause,
            @Nullable Part of,
            @Nullable Part into,
            Text sentence) {

        boolean concerns(Part place) {
            return org.podium.rulebook.announcement.Change.concerns(of, into, place);
        }
    }

    /** An entry that held a place then. @param ended whether it ends with this */
    public record Entered(UUID entryId, @Nullable String region, boolean ended) {}

    /** A unit of which nobody was told yet, and what it prepares an entry for. */
    public record Drafting(
            String uscc,
            String name,
            String email,
            String skill,
            String division,
            @Nullable String region) {

        Part place() {
            return new Part(null, region, skill, division);
        }
    }
}
