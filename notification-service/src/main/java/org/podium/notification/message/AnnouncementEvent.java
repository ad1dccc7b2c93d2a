package org.podium.notification.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.notification.contest.PublishedRules;
import org.podium.rulebook.Contest.Part;
import org.podium.rulebook.Text;

/** What this service tells people of {@code registration.contest-amended.v1}. */
public record AnnouncementEvent(UUID contestId, int rulebookVersion, PublishedRules rulebook, Amendment amendment) {

    /** @param drafting units that were told of nowhere else yet, and what for */
    public record Amendment(String reason, Instant at, List<Change> changes, List<Drafting> drafting) {}

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
