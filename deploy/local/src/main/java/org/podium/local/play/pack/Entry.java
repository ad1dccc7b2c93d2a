package org.podium.local.play.pack;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one entry. @param line of its first row */
public record Entry(
        String entry,
        String skill,
        String division,
        String region,
        String unit,
        String route,
        String portalReference,
        @Nullable OffsetDateTime submittedAt,
        List<Person> people,
        int line) {

    public List<Person> competitors() {
        return people.stream().filter(Person::competes).toList();
    }

    public List<Person> coaches() {
        return people.stream()
                .filter(person -> person.role().equals("COACH") || person.role().equals("INSTRUCTOR"))
                .toList();
    }

    public @Nullable Person leader() {
        return people.stream()
                .filter(person -> person.role().equals("LEADER"))
                .findFirst()
                .orElse(null);
    }
}
