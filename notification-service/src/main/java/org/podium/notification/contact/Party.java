package org.podium.notification.contact;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whom an entry concerns, and how they are reached. No numbers, no documents: this service never learns them. */
public record Party(
        UUID entryId, String reference, String skill, String division, Unit unit, List<Person> competitors) {

    public record Unit(String uscc, String name, String email) {}

    public record Person(
            String personId, String name, @Nullable String email) {}

    public String names() {
        return competitors.stream().map(Person::name).collect(Collectors.joining("、"));
    }
}
