package org.podium.rulebook.award;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.AwardRule;
import org.podium.rulebook.AwardRule.Promotion;
import org.podium.rulebook.AwardRule.Ranks;
import org.podium.rulebook.AwardRule.Recommendation;
import org.podium.rulebook.AwardRule.Title;
import org.podium.rulebook.Awards;
import org.podium.rulebook.Awards.MinimumField;
import org.podium.rulebook.Awards.Outcome;
import org.podium.rulebook.Awards.Succession;
import org.podium.rulebook.Registration.Scope;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;
import org.podium.rulebook.award.TieDecision.Choice;
import org.podium.rulebook.ranking.Status;

/** A result and the rulebook in, proposals out: the same input gives the same output, whatever its order. */
public final class Award {

    private static final Comparator<Proposal> PUBLISHED = Comparator.comparing(Proposal::kind)
            .thenComparing(Proposal::rule)
            .thenComparing(p -> Integer.parseInt(p.arithmetic().getOrDefault("rank", "0")))
            .thenComparing(Proposal::entry)
            .thenComparing(p -> Objects.requireNonNullElse(p.person(), ""))
            .thenComparing(p -> Objects.requireNonNullElse(p.uscc(), ""));

    private Award() {}

    /** Decisions and verifications that do not fit the pool are left aside; {@link #refusal} says why. */
    public static PoolAwards propose(
            Rulebook rulebook, PoolFacts pool, List<TieDecision> decisions, List<VerificationResult> verifications) {
        Awards awards = rulebook.awards();
        MinimumField minimum = awards.minimumField();
        int competed = competed(pool, minimum);
        Outcome outcome = outcome(minimum, competed);
        List<Blocker> blockers = new ArrayList<>();
        List<Proposal> proposals = new ArrayList<>();
        for (AwardRule rule : followed(awards, pool, outcome)) {
            Places places = places(rule, awards, pool, decisions);
            tie(rule, places).ifPresent(blockers::add);
            proposals.addAll(new Proposals(awards, pool, verifications).of(rule, places));
        }
        proposals.sort(PUBLISHED);
        return new PoolAwards(
                outcome,
                competed,
                minimum == null ? null : minimum.competed(),
                minimum == null ? null : minimum.id(),
                minimum == null ? null : minimum.clause(),
                outcomeSentence(minimum, competed, outcome),
                List.copyOf(blockers),
                List.copyOf(proposals));
    }

    /** Why a decision cannot be taken for this pool; empty where it can. */
    public static Optional<Text> refusal(Rulebook rulebook, PoolFacts pool, TieDecision decision) {
        Awards awards = rulebook.awards();
        Outcome outcome = outcome(awards.minimumField(), competed(pool, awards.minimumField()));
        List<AwardRule> rules = followed(awards, pool, outcome).stream()
                .filter(rule -> decision.rule() == null || rule.id().equals(decision.rule()))
                .filter(rule -> ranks(rule).to() == decision.cut())
                .filter(rule -> places(rule, awards, pool, List.of())
                        .over(decision.cut())
                        .isPresent())
                .toList();
        if (rules.isEmpty()) {
            return Optional.of(new Text(
                    "第 " + decision.cut() + " 名处没有需要决定的并列",
                    "no tie over place " + decision.cut() + " waits for a decision"));
        }
        if (decision.choice() == Choice.EXTEND) {
            return Optional.of(
                    new Text("名次数固定，不能增加，只能降低或排序（A-08）", "these places are fixed: LOWER or ORDER, not EXTEND (A-08)"));
        }
        List<String> tied = places(rules.getFirst(), awards, pool, List.of())
                .over(decision.cut())
                .orElseThrow()
                .ids();
        if (!Places.same(decision.entries(), tied)) {
            return Optional.of(new Text(
                    "须恰好列出并列的各队：" + String.join("、", tied), "the tied entries are exactly " + String.join(", ", tied)));
        }
        boolean ordered = decision.order().isEmpty() || Places.same(decision.order(), tied);
        return ordered
                ? Optional.empty()
                : Optional.of(new Text("排序须恰好包含并列的各队", "the order names exactly the tied entries"));
    }

    /** As many as the minimum are enough. */
    private static Outcome outcome(@Nullable MinimumField minimum, int competed) {
        return minimum == null || competed >= minimum.competed() ? Outcome.AWARDS : minimum.below();
    }

    /** Below the minimum field only the recommendation is left (S2-31). */
    private static List<AwardRule> followed(Awards awards, PoolFacts pool, Outcome outcome) {
        return awards.rules().stream()
                .filter(rule -> rule.holdsFor(pool.division()))
                .filter(rule -> outcome == Outcome.AWARDS || rule instanceof Recommendation)
                .toList();
    }

    /** Persons, and DNF and disqualified ones are among them. */
    private static int competed(PoolFacts pool, @Nullable MinimumField minimum) {
        if (minimum != null && minimum.scope() != Scope.SKILL_DIVISION) {
            Integer beyond = pool.competedBeyond().get(minimum.scope());
            if (beyond == null) {
                throw new IllegalArgumentException("the rulebook counts who competed per " + minimum.scope());
            }
            return beyond;
        }
        return pool.entries().stream()
                .filter(e -> e.result().status() != Status.ABSENT)
                .mapToInt(e -> e.competitors().size())
                .sum();
    }

    /** Award-ineligible entries keep their place unless the rulebook passes it on, and may always be recommended. */
    private static Places places(AwardRule rule, Awards awards, PoolFacts pool, List<TieDecision> decisions) {
        boolean passedOn = !(rule instanceof Recommendation)
                && awards.ineligibleHolders() != null
                && awards.ineligibleHolders().policy() == Succession.BACKFILL;
        return new Places(Places.ranked(pool), decisions, passedOn);
    }

    static Ranks ranks(AwardRule rule) {
        return switch (rule) {
            case Promotion promotion -> promotion.ranks();
            case Title title -> title.ranks();
            case Recommendation recommendation -> new Ranks(1, recommendation.places());
        };
    }

    private static Optional<Blocker> tie(AwardRule rule, Places places) {
        int cut = ranks(rule).to();
        return places.over(cut)
                .filter(set -> places.decision(rule.id(), cut, set).isEmpty())
                .map(set -> new Blocker(
                        Blocker.Kind.PLACE_TIE,
                        rule.id(),
                        rule.clause(),
                        cut,
                        set.ids(),
                        new Text(
                                "%s 在第 %d 名处并列，须由组委会决定（A-08）".formatted(String.join("、", set.ids()), cut),
                                "%s are tied over place %d; the committee must decide (A-08)"
                                        .formatted(String.join(", ", set.ids()), cut))));
    }

    private static Text outcomeSentence(@Nullable MinimumField minimum, int competed, Outcome outcome) {
        if (minimum == null) {
            return new Text("实际参赛 %d 人".formatted(competed), "%d persons competed".formatted(competed));
        }
        boolean enough = outcome == Outcome.AWARDS;
        return new Text(
                "实际参赛 %d 人，%s %d 人，%s（%s）"
                        .formatted(
                                competed,
                                enough ? "已满" : "不足",
                                minimum.competed(),
                                enough ? "给予奖励" : "只用于选拔推荐",
                                minimum.clause()),
                "%d persons competed, %d are needed: %s (%s)"
                        .formatted(
                                competed,
                                minimum.competed(),
                                enough ? "awards are given" : "the result serves selection only",
                                minimum.clause()));
    }
}
