package org.podium.awards.entry;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Text;

/** What this service uses of the events of {@code registration.entries}: they all carry the entry's state. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record EntryTold(
        UUID entryId,
        UUID contestId,
        String reference,
        String skill,
        String division,
        @Nullable String region,
        Unit unit,
        List<Person> competitors,
        List<Coaching> coaches,
        @Nullable List<Coaching> coachesAtClose) {

    /** Whom awards of coaches are for; who coaches now in what was told before it was said. */
    List<Entry.Coach> awardedCoaches() {
        return (coachesAtClose == null ? coaches : coachesAtClose)
                .stream().map(Coaching::facts).toList();
    }

    /** @param legalUscc the legal unit that it counts as: unit awards are that one's */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Unit(String uscc, String name, String legalUscc, String legalName) {
        public Unit {
            legalName = Objects.requireNonNullElse(legalName, name); // not said in what was told before it had to be
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Person(
            String personId,
            String name,
            @Nullable String level,
            List<Entry.Title> titles,
            List<Finding> awardIneligible) {
        Entry.Competitor facts() {
            var ineligible = awardIneligible.stream()
                    .map(f -> new Entry.Ineligibility(f.rule(), f.clause(), f.sentence()))
                    .toList();
            return new Entry.Competitor(personId, name, level == null ? "" : level, titles, ineligible);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Finding(String rule, String clause, Text sentence) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Coaching(String personId, String name, String kind) {
        Entry.Coach facts() {
            return new Entry.Coach(personId, name, kind);
        }
    }
}
