package org.podium.rulebook;

import java.util.List;

/** Levels of skill in an occupation, the lowest first; {@code NONE} is written empty in entries. */
public final class Level {

    public static final String NONE = "NONE";
    public static final List<String> LADDER = List.of(NONE, "APPRENTICE", "5", "4", "3", "2", "1", "SPECIAL", "CHIEF");

    private Level() {}

    public static boolean known(String level) {
        return LADDER.contains(level);
    }
}
