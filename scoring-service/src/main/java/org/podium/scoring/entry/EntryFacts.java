package org.podium.scoring.entry;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What scoring reads of every {@code registration.entries} event; whatever else they carry is not its business, least of all
 * the words of a decision: they may name who stands here under a blind code.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record EntryFacts(
        UUID entryId,
        UUID contestId,
        String reference,
        String stage,
        String skill,
        String division,
        @Nullable String region,
        Unit unit,
        List<Competitor> competitors,
        @Nullable Ground ground,
        @Nullable String by) {

    /** The rule that the office named for a decision. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Ground(String rule, String clause) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Unit(String uscc, String name, String legalUscc) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Competitor(UUID personId, String name) {}

    List<Person> persons() {
        return competitors.stream().map(c -> new Person(c.personId(), c.name())).toList();
    }
}
