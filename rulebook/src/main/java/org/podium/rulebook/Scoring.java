package org.podium.rulebook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How marks become totals and ranks, and who goes on to the next stage.
 *
 * @param otherWeights of single skills, stages or regions; elsewhere {@code weights} hold
 * @param teams absent: a team competes if one of it did
 */
public record Scoring(
        Weights weights,
        List<OtherWeights> otherWeights,
        Order order,
        Ties ties,
        List<PenaltyRule> penalties,
        @Nullable Teams teams,
        @Nullable Qualification qualification,
        @Nullable Disputes disputes,
        List<Statement> statements) {

    /** The scoring of one pool: with the weights that were set for it. The first that fits holds. */
    public Scoring of(String skill, String stage, @Nullable String region) {
        return otherWeights.stream()
                .filter(other -> other.holdsFor(skill, stage, region))
                .findFirst()
                .map(other -> new Scoring(
                        new Weights(
                                other.id(),
                                other.components(),
                                weights.labels(),
                                weights.rounding(),
                                other.clause(),
                                other.sentence()),
                        List.of(),
                        order,
                        ties,
                        penalties,
                        teams,
                        qualification,
                        disputes,
                        statements))
                .orElse(this);
    }

    /**
     * Percent per component, components in points of 100; sums to 100. The total is rounded once, to 2 decimals.
     *
     * @param labels names of the components for people, in the order in which people read them
     */
    public record Weights(
            String id,
            Map<String, Integer> components,
            List<Label> labels,
            Rounding rounding,
            String clause,
            Text sentence)
            implements Provision {

        /** Its name for people. */
        public Text label(String component) {
            return labels.stream()
                    .filter(label -> label.name().equals(component))
                    .map(Label::label)
                    .findFirst()
                    .orElse(new Text(component, component));
        }
    }

    public record Label(String name, Text label) {}

    /** Weights that hold in place of the general ones. @param skills empty: all, as with stages and regions */
    public record OtherWeights(
            String id,
            List<String> skills,
            List<String> stages,
            List<String> regions,
            Map<String, Integer> components,
            String clause,
            Text sentence)
            implements Provision {

        boolean holdsFor(String skill, String stage, @Nullable String region) {
            return (skills.isEmpty() || skills.contains(skill))
                    && (stages.isEmpty() || stages.contains(stage))
                    && (regions.isEmpty() || (region != null && regions.contains(region)));
        }
    }

    public enum Presence {
        ANY,
        ALL
    }

    /** Whether a team competes where only some of it came. */
    public record Teams(String id, Presence presence, String clause, Text sentence) implements Provision {}

    /**
     * Who goes from a regional stage to the next one: the best of each region, skill and division, up to its quota
     * (S1-26, A-45, A-69).
     *
     * @param quotas none: not set yet, and nobody qualifies before
     */
    public record Qualification(String id, String from, String to, List<Quota> quotas, String clause, Text sentence)
            implements Provision {

        /** The quota that speaks of this pool most closely: by region, then skill, then division. */
        public Optional<Quota> quota(@Nullable String region, String skill, String division) {
            return quotas.stream()
                    .filter(quota -> quota.holdsFor(region, skill, division))
                    .max(Comparator.comparingInt(Quota::closeness));
        }
    }

    /** @param region absent: every region that has no own, as with skill and division */
    public record Quota(
            @Nullable String region,
            @Nullable String skill,
            @Nullable String division,
            int places) {

        boolean holdsFor(@Nullable String ofRegion, String ofSkill, String ofDivision) {
            return (region == null || region.equals(ofRegion))
                    && (skill == null || skill.equals(ofSkill))
                    && (division == null || division.equals(ofDivision));
        }

        int closeness() {
            return (region == null ? 0 : 4) + (skill == null ? 0 : 2) + (division == null ? 0 : 1);
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
