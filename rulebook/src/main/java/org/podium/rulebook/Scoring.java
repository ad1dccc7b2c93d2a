package org.podium.rulebook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How marks become totals and ranks. */
public record Scoring(
        Weights weights,
        Order order,
        Ties ties,
        List<PenaltyRule> penalties,
        @Nullable Disputes disputes,
        List<Statement> statements) {

    /** Percent per component, components in points of 100; sums to 100. The total is rounded once, to 2 decimals. */
    public record Weights(
            String id,
            Map<String, Integer> components,
            Map<String, Text> labels,
            Rounding rounding,
            String clause,
            Text sentence)
            implements Provision {

        /** Its name for people. */
        public Text label(String component) {
            return labels.getOrDefault(component, new Text(component, component));
        }
    }

    /** By what a pool is ranked. */
    public record Order(String id, String clause, Text sentence) implements Provision {}

    /**
     * Steps that separate equal totals, in this order: a component's name (the higher score is better) or its name with
     * {@code _TIME} (fewer minutes are better, used only if all of the tied have a time, A-58). What is left shares its
     * rank.
     */
    public record Ties(String id, List<String> steps, String clause, Text sentence) implements Provision {
        public static final String TIME = "_TIME";

        /** The component of a time step. */
        public static String timed(String step) {
            return step.substring(0, step.length() - TIME.length());
        }
    }

    public enum PenaltyEffect {
        WARNING,
        POINTS,
        PERCENT,
        ZERO_COMPONENT,
        DISQUALIFY
    }

    public enum PenaltyTarget {
        COMPONENT,
        TOTAL
    }

    /** @param on for POINTS and PERCENT: what they are taken from */
    public record PenaltyRule(
            String id,
            String name,
            PenaltyEffect effect,
            @Nullable PenaltyTarget on,
            String clause,
            Text sentence) implements Provision {}

    /** Time limits of appeals and score reviews. */
    public record Disputes(
            String id,
            int appealHours,
            int scoreQueryHours,
            int answerHoursOnSite,
            int answerWorkingDays,
            String clause,
            Text sentence)
            implements Provision {}
}
