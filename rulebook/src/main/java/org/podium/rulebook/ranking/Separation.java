package org.podium.rulebook.ranking;

import org.podium.rulebook.Text;

/**
 * Why an entry stands below the one before it.
 *
 * @param step TOTAL, a tie step of the rulebook (PRACTICAL, PRACTICAL_TIME, …), or SHARED where nothing separates them
 * @param rule id of the rule that names the step
 * @param previous value of the entry before
 * @param own value of this entry
 */
public record Separation(String step, String rule, String clause, String previous, String own, Text sentence) {

    public static final String TOTAL = "TOTAL";
    public static final String SHARED = "SHARED";
}
