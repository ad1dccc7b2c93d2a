package org.podium.rulebook;

import java.util.List;

/**
 * A table of skill levels, the lowest first. A rulebook writes its own, or follows the national one ({@link
 * Level#STANDARD}).
 */
public record Ladder(String id, List<Rung> levels, String clause, Text sentence) implements Provision {

    /** @param name as entries and promotions write it */
    public record Rung(String name, Text label) {}

    public List<String> names() {
        return levels.stream().map(Rung::name).toList();
    }

    public boolean knows(String level) {
        return names().contains(level);
    }

    /** Whether a step from one to the other leads upwards; both known. */
    public boolean rises(String from, String to) {
        return names().indexOf(from) < names().indexOf(to);
    }

    /** For people; a level that is on no rung is shown as written. */
    public Text label(String written) {
        String level = Level.declared(written);
        return levels.stream()
                .filter(rung -> rung.name().equals(level))
                .map(Rung::label)
                .findFirst()
                .orElse(new Text(level, level));
    }
}
