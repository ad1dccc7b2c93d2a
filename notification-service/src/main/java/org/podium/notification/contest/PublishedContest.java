package org.podium.notification.contest;

import static org.podium.notification.contest.PublishedRules.orEmpty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podium.notification.contest.PublishedRules.Body;
import org.podium.notification.contest.PublishedRules.Desk;
import org.podium.notification.contest.PublishedRules.Label;
import org.podium.notification.contest.PublishedRules.Said;
import org.podium.rulebook.Text;

/** What a published rulebook says of the contest itself, as far as mails speak of it. */
public record PublishedContest(
        Text name,
        String zone,
        List<Body> organisations,
        List<Body> committees,
        List<Label> skills,
        List<Label> divisions,
        List<Label> stages,
        List<Desk> contacts,
        Map<String, StageDays> dates,
        List<Venue> venues,
        List<Said> statements) {
    public PublishedContest {
        dates = Objects.requireNonNullElse(dates, Map.of());
        venues = orEmpty(venues);
        statements = orEmpty(statements);
        organisations = orEmpty(organisations);
        committees = orEmpty(committees);
        skills = orEmpty(skills);
        divisions = orEmpty(divisions);
        stages = orEmpty(stages);
        contacts = orEmpty(contacts);
    }

    /** @param starts first day of a stage, absent until it is announced; @param regions those that have days of their own */
    public record StageDays(@Nullable LocalDate starts, Map<String, RegionDays> regions) {
        public StageDays {
            regions = Objects.requireNonNullElse(regions, Map.of());
        }

        /** First day in a region, or of all. */
        Optional<LocalDate> startsIn(String region) {
            return Optional.ofNullable(regions.get(region))
                    .map(RegionDays::starts)
                    .or(() -> Optional.ofNullable(starts));
        }
    }

    public record RegionDays(@Nullable LocalDate starts) {}

    /** @param stages that are held there; empty: all */
    public record Venue(String id, Text name, List<String> stages, String clause) {
        public Venue {
            stages = orEmpty(stages);
        }
    }

    Optional<StageDays> days(String stage) {
        return Optional.ofNullable(dates.get(stage));
    }

    /** Where a stage is held, as far as it is said. */
    public List<Venue> venuesOf(String stage) {
        return venues.stream()
                .filter(venue -> venue.stages().isEmpty() || venue.stages().contains(stage))
                .toList();
    }
}
