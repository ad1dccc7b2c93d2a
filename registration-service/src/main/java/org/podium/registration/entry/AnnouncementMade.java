package org.podium.registration.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.OutgoingEvent;
import org.podium.registration.unit.Unit;
import org.podium.rulebook.Contest.Part;
import org.podium.rulebook.Text;
import org.podium.rulebook.announcement.Days;

/**
 * An amendment, for those whom it concerns: {@code registration.announcement-made.v1}, keyed by the contest. It names who was
 * entered when it was made, since whoever hears of it hears of entries on another topic. A large contest is told in parts, and
 * all of a unit's entries are in one of them.
 *
 * @param changes what it changes for entries, the gravest first, with the days before and after
 * @param entries that held a place when it was made, by unit
 * @param drafting of these units: what they have not handed in
 */
record AnnouncementMade(
        UUID contestId,
        int rulebookVersion,
        String reason,
        Instant at,
        List<Change> changes,
        List<Entered> entries,
        List<Drafting> drafting) {

    /** Entries and drafts that one event names at most, but for those of one unit. */
    private static final int PART = 1000;

    /** What is announced, to whomever. */
    record Said(
            UUID contest,
            int rulebookVersion,
            String reason,
            Instant at,
            List<org.podium.rulebook.announcement.Change> changes) {}

    /** @param ended of the entries: those that it ends */
    record Audience(List<Entry> entries, Set<UUID> ended, List<Entry> drafts) {
        Set<String> units() {
            return Stream.concat(entries.stream(), drafts.stream())
                    .map(Entry::unitUscc)
                    .collect(Collectors.toSet());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entered(UUID entryId, @Nullable String region, boolean ended) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Drafting(
            String uscc,
            String name,
            String email,
            String skill,
            String division,
            @Nullable String region) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            String kind,
            @Nullable String rule,
            String clause,
            @Nullable Place of,
            @Nullable Place into,
            @Nullable Period before,
            @Nullable Period after,
            Text sentence) {

        static Change of(org.podium.rulebook.announcement.Change change) {
            return new Change(
                    change.kind().name(),
                    change.rule(),
                    change.clause(),
                    Place.of(change.of()),
                    Place.of(change.into()),
                    Period.of(change.before()),
                    Period.of(change.after()),
                    change.sentence());
        }
    }

    /** A part of the contest; all absent: the whole of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(
            @Nullable String stage,
            @Nullable String region,
            @Nullable String skill,
            @Nullable String division) {

        static @Nullable Place of(@Nullable Part part) {
            return part == null ? null : new Place(part.stage(), part.region(), part.skill(), part.division());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Period(@Nullable LocalDate starts, @Nullable LocalDate ends) {

        static @Nullable Period of(@Nullable Days days) {
            return days == null ? null : new Period(days.starts(), days.ends());
        }
    }

    /** None where nobody is entered and nobody prepares an entry. @param units by code, with their addresses */
    static List<OutgoingEvent> parts(Said said, Audience audience, Map<String, Unit> units) {
        TreeMap<String, List<Entry>> byUnit = new TreeMap<>();
        Stream.concat(audience.entries().stream(), audience.drafts().stream())
                .forEach(entry -> byUnit.computeIfAbsent(entry.unitUscc(), unit -> new ArrayList<>())
                        .add(entry));
        List<OutgoingEvent> events = new ArrayList<>();
        List<Entry> part = new ArrayList<>();
        for (List<Entry> own : byUnit.values()) {
            if (!part.isEmpty() && part.size() + own.size() > PART) {
                events.add(event(said, part, audience.ended(), units));
                part.clear();
            }
            part.addAll(own);
        }
        if (!part.isEmpty()) {
            events.add(event(said, part, audience.ended(), units));
        }
        return events;
    }

    private static OutgoingEvent event(Said said, List<Entry> part, Set<UUID> ended, Map<String, Unit> units) {
        AnnouncementMade made = new AnnouncementMade(
                said.contest(),
                said.rulebookVersion(),
                said.reason(),
                said.at(),
                said.changes().stream().map(Change::of).toList(),
                part.stream()
                        .filter(entry -> entry.status() != EntryStatus.DRAFT)
                        .map(entry -> new Entered(entry.id(), entry.place().region(), ended.contains(entry.id())))
                        .toList(),
                part.stream()
                        .filter(entry -> entry.status() == EntryStatus.DRAFT)
                        .map(draft -> drafting(draft, Objects.requireNonNull(units.get(draft.unitUscc()))))
                        .distinct()
                        .toList());
        return new OutgoingEvent(
                "registration.contests", said.contest().toString(), "registration.announcement-made.v1", made);
    }

    private static Drafting drafting(Entry draft, Unit unit) {
        return new Drafting(
                unit.uscc(),
                unit.name(),
                unit.email(),
                draft.place().skill(),
                draft.place().division(),
                draft.place().region());
    }
}
