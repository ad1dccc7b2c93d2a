package org.podium.rulebook.award;

import java.util.List;
import org.podium.rulebook.Text;

/** A tie that a person must decide before the public notice. @param cut the last place; @param entries the tied set, sorted */
public record Blocker(Kind kind, String rule, String clause, int cut, List<String> entries, Text sentence) {

    public enum Kind {
        BOUNDARY_TIE,
        PLACE_TIE
    }
}
