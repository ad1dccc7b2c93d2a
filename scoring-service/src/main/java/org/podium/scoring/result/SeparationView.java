package org.podium.scoring.result;

import org.podium.rulebook.Text;
import org.podium.rulebook.ranking.Separation;

/**
 * What separated a row from the one above it.
 *
 * @param step TOTAL, a tie step of the rulebook, or SHARED where nothing did
 * @param rule id of the rule in the rulebook
 * @param previous value of the row above
 * @param own value of this row
 */
public record SeparationView(String step, String rule, String clause, String previous, String own, Text sentence) {
    public static SeparationView of(Separation s) {
        return new SeparationView(s.step(), s.rule(), s.clause(), s.previous(), s.own(), s.sentence());
    }
}
