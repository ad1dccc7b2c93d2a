package org.podium.notification.contact;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whom an entry concerns, and how they are reached. No numbers, no documents: this service never learns them. */
public record Party(
        UUID entryId,
        String reference,
        String skill,
        String division,
        Unit unit,
        List<Person> competitors,
        Support support) {

    /** An entry that names nobody beside its competitors. */
    public Party(UUID entryId, String reference, String skill, String division, Unit unit, List<Person> competitors) {
        this(entryId, reference, skill, division, unit, competitors, Support.NOBODY);
    }

    /** Who stands beside the competitors: the leader, who gets all notices of the team (S1-09), and coaches. */
    public record Support(@Nullable Person leader, List<Person> coaches) {
        public static final Support NOBODY = new Support(null, List.of());
    }

    public record Unit(String uscc, String name, String email) {}

    public record Person(
            String personId, String name, @Nullable String email) {}

    public String names() {
        return competitors.stream().map(Person::name).collect(Collectors.joining("、"));
    }
}
