package org.podium.rulebook.award;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.AwardRule;
import org.podium.rulebook.AwardRule.CoachAward;
import org.podium.rulebook.AwardRule.Discretionary;
import org.podium.rulebook.AwardRule.Prizes;
import org.podium.rulebook.AwardRule.Promotion;
import org.podium.rulebook.AwardRule.Ranks;
import org.podium.rulebook.AwardRule.Recommendation;
import org.podium.rulebook.AwardRule.Title;
import org.podium.rulebook.AwardRule.UnitAward;
import org.podium.rulebook.Awards.MinimumField;
import org.podium.rulebook.Awards.Outcome;
import org.podium.rulebook.Registration.Scope;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;

/** A result and the rulebook in, proposals out: the same input gives the same output, whatever its order. */
public final class Award {

    private static final Comparator<Proposal> PUBLISHED = Comparator.comparing(Proposal::kind)
            .thenComparing(Proposal::rule)
            .thenComparing(p -> Integer.parseInt(p.arithmetic().getOrDefault("rank", "0")))
            .thenComparing(Proposal::entry)
            .thenComparing(p -> Objects.requireNonNullElse(p.person(), ""))
            .thenComparing(p -> Objects.requireNonNullElse(p.uscc(), ""));

    private final Rulebook rulebook;
    private final PoolFacts pool;
    private final Ineligible ineligible;
    private final List<TieDecision> decisions;

    private Award(Rulebook rulebook, PoolFacts pool, List<TieDecision> decisions) {
        this.rulebook = rulebook;
        this.pool = pool;
        this.ineligible = new Ineligible(rulebook);
        this.decisions = decisions;
    }

    /**
     * Decisions and verifications that do not fit the pool are left aside; {@link #refusal} says why. Awards at the
     * committee's discretion belong to no pool: {@link Discretion}.
     */
    public static PoolAwards propose(
            Rulebook rulebook, PoolFacts pool, List<TieDecision> decisions, List<VerificationResult> verifications) {
        return new Award(rulebook, pool, decisions).propose(verifications);
    }

    private PoolAwards propose(List<VerificationResult> verifications) {
        MinimumField minimum = rulebook.awards().minimumField();
        int competed = competed(minimum);
        Outcome outcome = outcome(minimum, competed);
        List<Proposal> proposals = new ArrayList<>();
        List<PrizeCount> counts = new ArrayList<>();
        List<AwardRule> rules = followed(minimum, outcome);
        for (AwardRule rule : rules) {
            if (rule instanceof Prizes prizes) {
                counts.addAll(prizes(prizes).tiers().counts());
            }
            proposals.addAll(follow(rule, verifications));
        }
        proposals.sort(PUBLISHED);
        return new PoolAwards(
                outcome,
                competed,
                minimum == null ? null : minimum.competed(),
                minimum == null ? null : minimum.id(),
                minimum == null ? null : minimum.clause(),
                outcomeSentence(minimum, competed, outcome),
                rules.stream().flatMap(rule -> ties(rule).stream()).toList(),
                List.copyOf(proposals),
                List.copyOf(counts));
    }

    private List<Proposal> follow(AwardRule rule, List<VerificationResult> verifications) {
        return switch (rule) {
            case Prizes prizes -> prizes(prizes).proposals();
            case CoachAward award ->
                prizesOf(award)
                        .map(prizes -> new FollowingProposals(pool, ineligible).coaches(award, prizes(prizes)))
                        .orElse(List.of());
            case UnitAward award -> new FollowingProposals(pool, ineligible).units(award);
            case Discretionary ignored -> List.of();
            case Promotion promotion -> ranked(promotion, promotion.ranks(), verifications);
            case Title title -> ranked(title, title.ranks(), verifications);
            case Recommendation best -> ranked(best, new Ranks(1, best.places()), verifications);
        };
    }

    private List<Proposal> ranked(AwardRule rule, Ranks ranks, List<VerificationResult> verifications) {
        return new RankProposals(rulebook, pool, verifications, ranks, places(rule)).of(rule);
    }

    private PrizeProposals prizes(Prizes rule) {
        return new PrizeProposals(rule, pool, ineligible, decisions);
    }

    private Optional<Prizes> prizesOf(CoachAward award) {
        return rulebook.awards().rules().stream()
                .filter(rule -> rule.id().equals(award.of()) && rule.holdsFor(pool.skill(), pool.division()))
                .filter(Prizes.class::isInstance)
                .map(Prizes.class::cast)
                .findFirst();
    }

    /**
     * Why a decision cannot be taken for this pool; empty where it can. One that names no rule is taken where it fits one
     * of those that wait at its cut.
     *
     * @param taken decisions already made: a tie further down may only be there because of one
     */
    public static Optional<Refusal> refusal(
            Rulebook rulebook, PoolFacts pool, List<TieDecision> taken, TieDecision decision) {
        List<TieDecision> others = taken.stream()
                .filter(t -> !t.isFor(decision.rule(), decision.cut(), decision.entries()))
                .toList();
        Award award = new Award(rulebook, pool, others);
        MinimumField minimum = rulebook.awards().minimumField();
        List<AwardRule> rules = award.followed(minimum, outcome(minimum, award.competed(minimum)));
        List<Blocker> here = rules.stream()
                .flatMap(rule -> award.ties(rule).stream())
                .filter(tie -> tie.cut() == decision.cut())
                .filter(tie -> decision.rule() == null || decision.rule().equals(tie.rule()))
                .toList();
        return Refusal.of(rules, here, decision);
    }

    /** As many as the minimum are enough. */
    private static Outcome outcome(@Nullable MinimumField minimum, int competed) {
        return minimum == null || competed >= minimum.competed() ? Outcome.AWARDS : minimum.below();
    }

    /** Below the minimum field only recommendations are left (S2-31), and what the rulebook keeps. */
    private List<AwardRule> followed(@Nullable MinimumField minimum, Outcome outcome) {
        return rulebook.awards().rules().stream()
                .filter(rule -> rule.holdsFor(pool.skill(), pool.division()))
                .filter(rule -> outcome == Outcome.AWARDS
                        || rule instanceof Recommendation
                        || (minimum != null && minimum.keeps().contains(rule.id())))
                .toList();
    }

    private int competed(@Nullable MinimumField minimum) {
        if (minimum != null && minimum.scope() != Scope.SKILL_DIVISION) {
            Integer beyond = pool.competedBeyond().get(minimum.scope());
            if (beyond == null) {
                throw new IllegalArgumentException("the rulebook counts who competed per " + minimum.scope());
            }
            return beyond;
        }
        return Bases.persons(pool);
    }

    /** Award-ineligible entries keep their place unless the rulebook passes it on, and may always be recommended. */
    private Places places(AwardRule rule) {
        boolean passesOn = ineligible.passesOn() && !(rule instanceof Recommendation);
        List<PoolFacts.Entry> field = Tied.ranked(pool).stream()
                .filter(e -> !passesOn || !ineligible.is(e))
                .toList();
        return new Places(Tied.byRank(field), decisions, passesOn);
    }

    /** Of rules that give places which cannot be shared. */
    static Optional<Ranks> ranks(AwardRule rule) {
        return switch (rule) {
            case Promotion promotion -> Optional.of(promotion.ranks());
            case Title title -> Optional.of(title.ranks());
            case Recommendation best -> Optional.of(new Ranks(1, best.places()));
            case Prizes ignored -> Optional.empty();
            case CoachAward ignored -> Optional.empty();
            case UnitAward ignored -> Optional.empty();
            case Discretionary ignored -> Optional.empty();
        };
    }

    /** Ties of a rule that wait for the committee. */
    private List<Blocker> ties(AwardRule rule) {
        if (rule instanceof Prizes prizes) {
            return prizes(prizes).blockers();
        }
        return ranks(rule).map(Ranks::to).stream()
                .flatMap(cut -> placeTie(rule, cut).stream())
                .toList();
    }

    private Optional<Blocker> placeTie(AwardRule rule, int cut) {
        Places places = places(rule);
        return places.over(cut)
                .filter(set -> places.decision(rule.id(), cut, set).isEmpty())
                .map(set -> new Blocker(
                        Blocker.Kind.PLACE_TIE,
                        rule.id(),
                        rule.clause(),
                        cut,
                        set.ids(),
                        new Text(
                                "有 %d 队并列第 %d 位，名额止于第 %d 位，容不下全部，须由组委会决定".formatted(set.size(), set.first(), cut),
                                "%d entries are tied at place %d and do not all fit, the places end at %d; the committee must decide"
                                        .formatted(set.size(), set.first(), cut))));
    }

    private static Text outcomeSentence(@Nullable MinimumField minimum, int competed, Outcome outcome) {
        if (minimum == null) {
            return new Text("实际参赛 %d 人".formatted(competed), "%d persons competed".formatted(competed));
        }
        boolean enough = outcome == Outcome.AWARDS;
        return new Text(
                "实际参赛 %d 人，%s %d 人，%s"
                        .formatted(competed, enough ? "已满" : "不足", minimum.competed(), enough ? "给予奖励" : "只用于选拔推荐"),
                "%d persons competed, %d are needed: %s"
                        .formatted(
                                competed,
                                minimum.competed(),
                                enough ? "awards are given" : "the result serves selection only"));
    }
}
