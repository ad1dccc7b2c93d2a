package org.podium.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Contest.OrganisationRole;
import org.podium.rulebook.EligibilityRule.CoachKind;

/** What is given for which ranks. In YAML the key {@code rule} names the kind, {@code promotion} for {@link Promotion}. */
public sealed interface AwardRule extends Provision {

    /** Skills it holds for; empty: all. */
    List<String> skills();

    /** Divisions it holds for; empty: all. */
    List<String> divisions();

    /** What is handed over and who gives it; absent: a certificate of the contest's issuer. */
    default @Nullable Given given() {
        return null;
    }

    default boolean holdsFor(String skill, String division) {
        return (skills().isEmpty() || skills().contains(skill))
                && (divisions().isEmpty() || divisions().contains(division));
    }

    /** Ranks, both ends included. */
    record Ranks(int from, int to) {
        public boolean overlaps(Ranks other) {
            return from <= other.to && other.from <= to;
        }
    }

    /** @param issuer absent: the contest's issuer of certificates */
    record Given(List<Item> items, @Nullable Text issuer) {}

    enum Item {
        MEDAL,
        PLAQUE,
        CERTIFICATE
    }

    /**
     * Tiers of prizes, medals or honours, the highest first; an entry gets one of them at most, and never more are given
     * than entries are ranked.
     *
     * @param base what the percents are of; absent where no tier has a percent
     * @param rounding of a share; absent where no tier has a percent
     * @param shares absent: SEPARATE
     * @param limit absent: TARGET
     * @param ties absent: ALL_IF_FIT
     * @param margin for MARGIN: points within which totals count as tied
     * @param next absent: KEEP, with ALL_UP and MARGIN SHRINK
     */
    record Prizes(
            String id,
            List<String> skills,
            List<String> divisions,
            Gives gives,
            List<Tier> tiers,
            @Nullable Base base,
            @Nullable Rounding rounding,
            @Nullable Shares shares,
            @Nullable Limit limit,
            @Nullable TiePolicy ties,
            @Nullable BigDecimal margin,
            @Nullable NextTier next,
            @Nullable Given given,
            String clause,
            Text sentence)
            implements AwardRule {

        public TiePolicy tiePolicy() {
            return ties == null ? TiePolicy.ALL_IF_FIT : ties;
        }

        public boolean shrinks() {
            boolean up = tiePolicy() == TiePolicy.ALL_UP || tiePolicy() == TiePolicy.MARGIN;
            return next == null ? up : next == NextTier.SHRINK;
        }

        public boolean ceiling() {
            return limit == Limit.CEILING;
        }

        public Gives gives(Tier tier) {
            return tier.gives() == null ? gives : tier.gives();
        }
    }

    enum Gives {
        PRIZE,
        MEDAL,
        HONOUR
    }

    /**
     * Exactly one of {@code percent}, {@code places} and {@code points} is there.
     *
     * @param percent share of the base; with CUMULATIVE shares up to here, from the top
     * @param places fixed number
     * @param points every entry whose total is at least this
     * @param gives absent: what the rule gives
     */
    record Tier(
            String name,
            Text label,
            @Nullable Integer percent,
            @Nullable Integer places,
            @Nullable BigDecimal points,
            @Nullable Gives gives) {}

    /** What shares are taken of. PERSONS counts persons who competed, COMPETED entries. */
    enum Base {
        QUALIFIED,
        COMPETED,
        PERSONS,
        UNITS,
        RANKED
    }

    enum Shares {
        SEPARATE,
        CUMULATIVE
    }

    /** Whether a decision may give more than the number (TARGET) or never (CEILING). */
    enum Limit {
        TARGET,
        CEILING
    }

    enum TiePolicy {
        ALL_IF_FIT,
        ALL_UP,
        ALL_DOWN,
        MARGIN
    }

    /** After a tie: every tier keeps its number of places, or loses those that were taken beyond the one above. */
    enum NextTier {
        KEEP,
        SHRINK
    }

    /** From any of these levels to that one, by name of the ladder. */
    record Step(List<String> from, String to) {}

    /**
     * The next level of skill. A level that no step names stays as it is (NO_CHANGE, A-14, A-62).
     *
     * @param gatedBy id of a title: where its verification is refused, the promotion lapses
     * @param leastScores least score by component; who is below has no promotion
     */
    record Promotion(
            String id,
            List<String> skills,
            List<String> divisions,
            Ranks ranks,
            List<Step> steps,
            @Nullable String gatedBy,
            Map<String, Integer> leastScores,
            @Nullable Given given,
            String clause,
            Text sentence)
            implements AwardRule {

        /** @param level as in the entry, empty for none */
        public Optional<String> target(String level) {
            String declared = Level.declared(level);
            return steps.stream()
                    .filter(s -> s.from().contains(declared))
                    .map(Step::to)
                    .findFirst();
        }
    }

    /**
     * The right to apply for a title, or the title itself.
     *
     * @param award its name
     * @param verification who verifies a nomination before the title is given; absent: nobody
     */
    record Title(
            String id,
            List<String> skills,
            List<String> divisions,
            Ranks ranks,
            String award,
            @Nullable Verification verification,
            @Nullable Given given,
            String clause,
            Text sentence)
            implements AwardRule {}

    record Verification(Text authority) {}

    /** The coaches of entries that stand in one of these tiers; one for each coach and entry. @param of id of the prizes */
    record CoachAward(
            String id,
            List<String> skills,
            List<String> divisions,
            String of,
            List<String> tiers,
            CoachKind coach,
            String award,
            @Nullable Given given,
            String clause,
            Text sentence)
            implements AwardRule {}

    /** The units of entries of these ranks; a shared rank gives it to all. */
    record UnitAward(
            String id,
            List<String> skills,
            List<String> divisions,
            Ranks ranks,
            String award,
            @Nullable Given given,
            String clause,
            Text sentence)
            implements AwardRule {}

    /** No formula: the office nominates with a reason, the committee approves. Given once for the contest. */
    record Discretionary(
            String id,
            List<String> skills,
            List<String> divisions,
            Candidates candidates,
            String award,
            @Nullable Given given,
            String clause,
            Text sentence)
            implements AwardRule {}

    /** @param roles organisations of these roles @param participatingUnits units that sent somebody who competed */
    record Candidates(List<OrganisationRole> roles, boolean participatingUnits) {}

    /** The best {@code places} of each skill and division go on to the next contest, also below the minimum field. */
    record Recommendation(
            String id,
            List<String> skills,
            List<String> divisions,
            int places,
            String award,
            String clause,
            Text sentence)
            implements AwardRule {}
}
