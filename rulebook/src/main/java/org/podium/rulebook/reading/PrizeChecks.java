package org.podium.rulebook.reading;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.podium.rulebook.AwardRule;
import org.podium.rulebook.AwardRule.CoachAward;
import org.podium.rulebook.AwardRule.Gives;
import org.podium.rulebook.AwardRule.Prizes;
import org.podium.rulebook.AwardRule.Shares;
import org.podium.rulebook.AwardRule.TiePolicy;
import org.podium.rulebook.AwardRule.Tier;
import org.podium.rulebook.EligibilityRule.CoachCount;
import org.podium.rulebook.Rulebook;

/** Tiers can be filled, their policies agree, and coaches are given prizes that exist. */
final class PrizeChecks {

    private static final int WHOLE = 100;

    private final Rulebook rulebook;
    private final Problems problems;
    private final Names names;

    private PrizeChecks(Rulebook rulebook, Problems problems) {
        this.rulebook = rulebook;
        this.problems = problems;
        this.names = new Names(problems);
    }

    static void check(Rulebook rulebook, Problems problems) {
        PrizeChecks checks = new PrizeChecks(rulebook, problems);
        List<AwardRule> rules = rulebook.awards().rules();
        for (int i = 0; i < rules.size(); i++) {
            String path = "/awards/rules/" + i;
            if (rules.get(i) instanceof Prizes prizes) {
                checks.tiers(prizes, path + "/tiers");
                checks.shares(prizes, path);
                checks.policies(prizes, path);
                checks.once(prizes, rules.subList(0, i), path);
            } else if (rules.get(i) instanceof CoachAward award) {
                checks.coaches(award, path);
            }
        }
    }

    private void tiers(Prizes rule, String path) {
        names.some(path, rule.tiers());
        names.unique(path, "name", rule.tiers(), Tier::name);
        BigDecimal above = null;
        for (int i = 0; i < rule.tiers().size(); i++) {
            Tier tier = rule.tiers().get(i);
            String at = path + "/" + i;
            long sizes = Stream.of(
                            Optional.ofNullable(tier.percent()),
                            Optional.ofNullable(tier.places()),
                            Optional.ofNullable(tier.points()))
                    .filter(Optional::isPresent)
                    .count();
            if (sizes != 1) {
                problems.error(
                        at, "须恰有 percent、places、points 之一", "a tier has exactly one of percent, places and points");
            }
            if (tier.places() != null) {
                names.atLeast(at + "/places", 1, tier.places());
            }
            if (tier.percent() != null && (tier.percent() < 1 || tier.percent() > WHOLE)) {
                problems.error(at + "/percent", "比例在 1 至 100 之间", "a percent lies between 1 and 100");
            }
            BigDecimal points = tier.points();
            if (points != null) {
                if (points.signum() == 0 || points.compareTo(BigDecimal.valueOf(WHOLE)) > 0) {
                    problems.error(at + "/points", "总成绩在 0 至 100 之间", "a total lies between 0 and 100");
                }
                if (above != null && points.compareTo(above) >= 0) {
                    problems.error(at + "/points", "分数线须逐等降低", "points of a lower tier are lower");
                }
                above = points;
            }
        }
    }

    private void shares(Prizes rule, String path) {
        List<Integer> percents = rule.tiers().stream()
                .flatMap(tier -> Stream.ofNullable(tier.percent()))
                .toList();
        boolean complete = rule.base() != null && rule.rounding() != null;
        boolean none = rule.base() == null && rule.rounding() == null && rule.shares() == null;
        if (percents.isEmpty() ? !none : !complete) {
            problems.error(
                    path,
                    "按比例设奖须有 base 和 rounding，其他设奖则不须",
                    "shares need base and rounding, and nothing else has them");
        }
        int sum = percents.stream().mapToInt(Integer::intValue).sum();
        if (rule.shares() != Shares.CUMULATIVE && sum > WHOLE) {
            problems.error(path + "/tiers", "比例合计 " + sum + "%，超过 100%", "the shares sum to " + sum + " percent");
        }
        if (rule.shares() == Shares.CUMULATIVE
                && !percents.equals(percents.stream().distinct().sorted().toList())) {
            problems.error(path + "/tiers", "累计比例须逐等增加", "cumulative shares grow from tier to tier");
        }
    }

    private void policies(Prizes rule, String path) {
        boolean byMargin = rule.tiePolicy() == TiePolicy.MARGIN;
        BigDecimal margin = rule.margin();
        if (byMargin != (margin != null) || (margin != null && margin.signum() == 0)) {
            problems.error(
                    path + "/margin", "仅 MARGIN 须有大于零的 margin", "MARGIN needs a margin above 0, others have none");
        }
        if (byMargin && rule.gives() != Gives.MEDAL) {
            problems.error(path + "/ties", "MARGIN 只用于奖牌", "MARGIN is for medals only");
        }
        if (rule.ceiling() && (byMargin || rule.tiePolicy() == TiePolicy.ALL_UP)) {
            problems.error(
                    path + "/ties",
                    rule.tiePolicy() + " 会突破上限（CEILING）",
                    rule.tiePolicy() + " would give more than the ceiling allows");
        }
    }

    /** An entry gets one prize, one medal, and an honour, not two of one. */
    private void once(Prizes rule, List<AwardRule> before, String path) {
        before.stream()
                .filter(Prizes.class::isInstance)
                .map(Prizes.class::cast)
                .filter(other -> other.gives() == rule.gives() && AwardChecks.meet(other, rule))
                .forEach(other -> problems.error(
                        path,
                        "同一组别的同类奖项已由 " + other.id() + " 规定",
                        "rule " + other.id() + " already gives a " + rule.gives() + " here"));
    }

    private void coaches(CoachAward award, String path) {
        List<Prizes> prizes = rulebook.awards().rules().stream()
                .filter(Prizes.class::isInstance)
                .map(Prizes.class::cast)
                .toList();
        names.known(path + "/of", award.of(), Names.of(prizes, Prizes::id));
        names.some(path + "/tiers", award.tiers());
        prizes.stream().filter(rule -> rule.id().equals(award.of())).forEach(rule -> {
            names.allKnown(path + "/tiers", award.tiers(), Names.of(rule.tiers(), Tier::name));
            if (!AwardChecks.meet(rule, award)) {
                problems.error(
                        path + "/of", award.of() + " 不适用于本条的组别", award.of() + " does not hold for these divisions");
            }
        });
        Set<String> reached = new HashSet<>(award.divisions());
        rulebook.registration().eligibility().stream()
                .filter(CoachCount.class::isInstance)
                .map(CoachCount.class::cast)
                .filter(count -> !count.kinds().isEmpty() && !count.kinds().contains(award.coach()))
                .filter(count -> !reached.isEmpty()
                        && !count.divisions().isEmpty()
                        && count.divisions().containsAll(reached))
                .forEach(count -> problems.error(
                        path + "/coach",
                        "按 " + count.id() + "，该组别没有 " + award.coach(),
                        "by " + count.id() + " these divisions have no " + award.coach()));
    }
}
