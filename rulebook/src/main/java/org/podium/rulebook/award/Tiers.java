package org.podium.rulebook.award;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.AwardRule.Base;
import org.podium.rulebook.AwardRule.Prizes;
import org.podium.rulebook.AwardRule.Shares;
import org.podium.rulebook.AwardRule.TiePolicy;
import org.podium.rulebook.AwardRule.Tier;
import org.podium.rulebook.Rounding;
import org.podium.rulebook.Text;
import org.podium.rulebook.award.TieDecision.Choice;

/**
 * Fills the tiers of one prize rule, the highest first, from the best entries down. A tied set that reaches over the last
 * place of a tier follows the tie policy; one that waits for the committee stands in the tier below meanwhile.
 */
final class Tiers {

    private final Prizes rule;
    private final List<TieDecision> decisions;
    private final PoolFacts pool;
    private final Deque<Tied> remaining;
    private final List<Standing> standings = new ArrayList<>();
    private final List<Cut> open = new ArrayList<>();
    private final List<PrizeCount> counts = new ArrayList<>();
    private int assigned;
    private int owed;

    /** A tie that nobody decided: the set would need more than the tier has. */
    record Cut(Tied set, int place, Tier tier) {}

    /**
     * Where an entry stands.
     *
     * @param tier absent: below the last one, while a decision on the cut is open
     * @param waits the cut whose decision may lift it
     */
    record Standing(
            PoolFacts.Entry entry,
            int place,
            @Nullable Tier tier,
            @Nullable Integer places,
            @Nullable Cut waits,
            @Nullable TieDecision decision) {}

    private Tiers(Prizes rule, List<PoolFacts.Entry> entries, PoolFacts pool, List<TieDecision> decisions) {
        this.rule = rule;
        this.pool = pool;
        this.decisions = decisions;
        this.remaining =
                new ArrayDeque<>(Tied.within(rule.tiePolicy() == TiePolicy.MARGIN ? rule.margin() : null, entries));
    }

    /** @param entries ranked ones that stand for a prize, in any order */
    static Tiers fill(Prizes rule, List<PoolFacts.Entry> entries, PoolFacts pool, List<TieDecision> decisions) {
        Tiers tiers = new Tiers(rule, entries, pool, decisions);
        int before = 0;
        for (Tier tier : rule.tiers()) {
            if (tier.points() != null) {
                tiers.reach(tier, tier.points());
            } else {
                int upTo = tier.percent() == null ? before : tiers.share(tier.percent());
                boolean cumulative = tier.percent() != null && rule.shares() == Shares.CUMULATIVE;
                int places = tier.places() != null ? tier.places() : cumulative ? Math.max(0, upTo - before) : upTo;
                before = upTo;
                tiers.fill(tier, places);
            }
        }
        tiers.leaveOver();
        return tiers;
    }

    List<Standing> standings() {
        return standings;
    }

    List<Cut> open() {
        return open;
    }

    List<PrizeCount> counts() {
        return counts;
    }

    /** Whether a decision may be made on ties of this rule at all: a ceiling is never exceeded, prizes are not ordered. */
    static boolean takes(Prizes rule, TieDecision decision) {
        return switch (decision.choice()) {
            case LOWER -> true;
            case EXTEND -> !rule.ceiling();
            case ORDER -> false;
        };
    }

    private int share(int percent) {
        Base base = Objects.requireNonNull(rule.base(), "a share has a base");
        Rounding rounding = Objects.requireNonNull(rule.rounding(), "a share is rounded");
        return Bases.share(Bases.count(base, pool), percent, rounding);
    }

    private void fill(Tier tier, int places) {
        int quota = Math.max(0, places - owed);
        owed = Math.max(0, owed - places);
        int taken = 0;
        while (!remaining.isEmpty() && taken < quota) {
            Tied set = remaining.getFirst();
            int cut = assigned + quota;
            if (taken + set.size() > quota) {
                Optional<TieDecision> decision = decision(set, cut);
                if (!lifted(set, decision)) {
                    leave(set, cut, tier, decision);
                    break;
                }
                owed += rule.shrinks() ? taken + set.size() - quota : 0;
            }
            stand(remaining.removeFirst(), tier, places, decision(set, cut));
            taken += set.size();
        }
        assigned += taken;
        counts.add(count(tier, places, taken));
    }

    private boolean lifted(Tied set, Optional<TieDecision> decision) {
        return switch (rule.tiePolicy()) {
            case ALL_IF_FIT ->
                waiting(set) == null
                        && decision.map(d -> d.choice() == Choice.EXTEND).orElse(false);
            case ALL_UP, MARGIN -> true;
            case ALL_DOWN -> false;
        };
    }

    /** The set stays for the tier below; where nobody decided that, it waits, once. */
    private void leave(Tied set, int cut, Tier tier, Optional<TieDecision> decision) {
        boolean asks = rule.tiePolicy() == TiePolicy.ALL_IF_FIT && decision.isEmpty();
        if (asks && waiting(set) == null) {
            open.add(new Cut(set, cut, tier));
        }
    }

    private @Nullable Cut waiting(Tied set) {
        return open.stream().filter(cut -> cut.set().equals(set)).findFirst().orElse(null);
    }

    private Optional<TieDecision> decision(Tied set, int cut) {
        return decisions.stream()
                .filter(d -> d.isFor(rule.id(), cut, set.ids()) && takes(rule, d))
                .findFirst();
    }

    private void stand(Tied set, @Nullable Tier tier, @Nullable Integer places, Optional<TieDecision> lifting) {
        Cut waits = waiting(set);
        TieDecision decision = lifting.or(() -> lowering(set)).orElse(null);
        set.entries().forEach(entry -> standings.add(new Standing(entry, set.first(), tier, places, waits, decision)));
    }

    private Optional<TieDecision> lowering(Tied set) {
        return decisions.stream()
                .filter(d -> d.choice() == Choice.LOWER && set.over(d.cut()) && d.isFor(rule.id(), d.cut(), set.ids()))
                .findFirst();
    }

    /** Every entry with so many points; a set of one rank has one total. */
    private void reach(Tier tier, BigDecimal points) {
        int taken = 0;
        while (!remaining.isEmpty()) {
            Tied set = remaining.removeFirst();
            List<PoolFacts.Entry> reached = set.entries().stream()
                    .filter(e -> Tied.total(e).compareTo(points) >= 0)
                    .toList();
            if (!reached.isEmpty()) {
                stand(new Tied(set.first(), reached), tier, null, Optional.empty());
                taken += reached.size();
            }
            if (reached.size() < set.size()) {
                remaining.addFirst(
                        new Tied(set.first() + reached.size(), set.entries().subList(reached.size(), set.size())));
                break;
            }
        }
        assigned += taken;
        counts.add(count(tier, null, taken));
    }

    private void leaveOver() {
        remaining.stream().filter(set -> waiting(set) != null).forEach(set -> stand(set, null, null, Optional.empty()));
    }

    private PrizeCount count(Tier tier, @Nullable Integer places, int given) {
        Base base = tier.percent() == null ? null : rule.base();
        Integer number = base == null ? null : Bases.count(base, pool);
        boolean none = number != null && number > 0 && places != null && places == 0;
        return new PrizeCount(
                rule.id(), rule.clause(), tier.name(), number, places, given, none, said(tier, number, places, given));
    }

    private Text said(Tier tier, @Nullable Integer number, @Nullable Integer places, int given) {
        Base base = rule.base();
        Rounding rounding = rule.rounding();
        if (tier.points() != null) {
            String points = tier.points().toPlainString();
            return new Text(
                    "%s：总成绩不低于 %s 分，共 %d 队".formatted(tier.label().zh(), points, given),
                    "%s: a total of at least %s, reached by %d"
                            .formatted(tier.label().en(), points, given));
        }
        if (number == null || base == null || rounding == null) {
            return new Text(
                    "%s：%d 个，授予 %d 队".formatted(tier.label().zh(), places, given),
                    "%s: %d places, %d given".formatted(tier.label().en(), places, given));
        }
        return new Text(
                "%s：%s %d × %d%%，%s，%d 个，授予 %d 队"
                        .formatted(
                                tier.label().zh(),
                                Bases.label(base).zh(),
                                number,
                                tier.percent(),
                                Bases.label(rounding).zh(),
                                places,
                                given),
                "%s: %d %s × %d percent, %s, are %d places, %d given"
                        .formatted(
                                tier.label().en(),
                                number,
                                Bases.label(base).en(),
                                tier.percent(),
                                Bases.label(rounding).en(),
                                places,
                                given));
    }
}
