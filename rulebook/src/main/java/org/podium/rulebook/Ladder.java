package org.podium.rulebook;

import java.util.List;

/**
 * A table of skill levels, the lowest first. A rulebook writes its own, or follows the national one ({@link
 * Level#STANDARD}).
 */
public record Ladder(String id, List<Rung> levels, String clause, Text sentence) implements Provision {

    /**
     * @param name as entries and promotions write it
     * @param uncertified whether the level comes without a certificate, as having none does
     */
    public record Rung(String name, Text label, boolean uncertified) {

        /** A level that a certificate shows. */
        public Rung(String name, Text label) {
            this(name, label, false);
        }
    }

    public List<String> names() {
        return levels.stream().map(Rung::name).toList();
    }

    /** The words of entries: as the rungs, but none is written empty. */
    public List<String> written() {
        return names().stream().map(name -> name.equals(Level.NONE) ? "" : name).toList();
    }

    /** Whether a certificate shows the level. @param written as in the entry, empty for none */
    public boolean certified(String written) {
        String level = Level.declared(written);
        return !level.equals(Level.NONE)
                && levels.stream().noneMatch(rung -> rung.name().equals(level) && rung.uncertified());
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
