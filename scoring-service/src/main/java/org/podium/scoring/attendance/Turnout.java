package org.podium.scoring.attendance;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Scoring;
import org.podium.rulebook.ranking.Presence;

/**
 * Who of an entry came to what, as far as it was recorded.
 *
 * @param persons who the entry consists of; records of others, who were substituted since, say nothing
 */
public record Turnout(List<UUID> persons, Map<UUID, Map<String, AttendanceStatus>> seen) {

    public static Turnout of(List<UUID> persons, Collection<Attendance> records) {
        Map<UUID, Map<String, AttendanceStatus>> seen = new HashMap<>();
        records.forEach(
                r -> seen.computeIfAbsent(r.personId(), p -> new HashMap<>()).put(r.component(), r.status()));
        return new Turnout(persons, seen);
    }

    /**
     * Whether the entry as a whole came to a component: one of it, or all, as the rulebook says. Null while that still
     * depends on somebody of whom nothing is recorded.
     */
    public @Nullable AttendanceStatus of(Scoring scoring, String component) {
        if (persons.stream().allMatch(p -> status(p, component) == null)) {
            return null;
        }
        boolean atBest = competes(scoring, component, true);
        boolean atWorst = competes(scoring, component, false);
        if (atBest != atWorst) {
            return null;
        }
        return atBest ? AttendanceStatus.PRESENT : AttendanceStatus.ABSENT;
    }

    private boolean competes(Scoring scoring, String component, boolean unrecorded) {
        return Presence.competes(
                scoring,
                persons.stream()
                        .map(p -> status(p, component))
                        .map(s -> s == null ? unrecorded : s == AttendanceStatus.PRESENT)
                        .toList());
    }

    /** Who was seen to be absent from every component took part in nothing, whatever the rest of the team did. */
    public boolean cameToNothing(UUID person, Set<String> components) {
        return components.stream().allMatch(c -> status(person, c) == AttendanceStatus.ABSENT);
    }

    private @Nullable AttendanceStatus status(UUID person, String component) {
        return seen.getOrDefault(person, Map.of()).get(component);
    }
}
