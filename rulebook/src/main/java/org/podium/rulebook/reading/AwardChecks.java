package org.podium.rulebook.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.podium.rulebook.AwardRule;
import org.podium.rulebook.AwardRule.Promotion;
import org.podium.rulebook.AwardRule.Ranks;
import org.podium.rulebook.AwardRule.Recommendation;
import org.podium.rulebook.AwardRule.Step;
import org.podium.rulebook.AwardRule.Title;
import org.podium.rulebook.Awards;
import org.podium.rulebook.EligibilityRule;
import org.podium.rulebook.Level;
import org.podium.rulebook.Rulebook;

/** No rank is given two awards of one kind, and every step leads upwards. */
final class AwardChecks {

    private final Problems problems;
    private final List<Given> given = new ArrayList<>();

    private record Given(String what, AwardRule rule, Ranks ranks) {}

    private AwardChecks(Problems problems) {
        this.problems = problems;
    }

    static void check(Rulebook rulebook, Problems problems) {
        Awards awards = rulebook.awards();
        AwardChecks checks = new AwardChecks(problems);
        for (int i = 0; i < awards.rules().size(); i++) {
            checks.rule(awards.rules().get(i), "/awards/rules/" + i);
        }
        boolean ineligible = rulebook.registration().eligibility().stream()
                .anyMatch(EligibilityRule.AwardIneligibleTitles.class::isInstance);
        if (ineligible && awards.ineligibleHolders() == null) {
            problems.error(
                    "/awards",
                    "有不领奖的称号，须说明其名次空缺还是递补（ineligibleHolders）",
                    "there are award-ineligible titles, so ineligibleHolders must say VACATE or BACKFILL");
        }
        if (awards.minimumField() != null) {
            checks.atLeastOne(
                    "/awards/minimumField/competed", awards.minimumField().competed());
        }
        if (awards.publicNotice() != null) {
            checks.atLeastOne(
                    "/awards/publicNotice/workingDays", awards.publicNotice().workingDays());
        }
    }

    private void rule(AwardRule rule, String path) {
        switch (rule) {
            case Promotion promotion -> {
                ranks(path + "/ranks", "promotion", rule, promotion.ranks());
                steps(path + "/steps", promotion.steps());
            }
            case Title title -> ranks(path + "/ranks", "title " + title.award(), rule, title.ranks());
            case Recommendation recommendation -> {
                atLeastOne(path + "/places", recommendation.places());
                ranks(
                        path + "/places",
                        "recommendation " + recommendation.award(),
                        rule,
                        new Ranks(1, Math.max(1, recommendation.places())));
            }
        }
    }

    private void ranks(String path, String what, AwardRule rule, Ranks ranks) {
        if (ranks.from() < 1 || ranks.to() < ranks.from()) {
            problems.error(
                    path,
                    "名次范围无效：" + ranks.from() + "–" + ranks.to(),
                    "ranks " + ranks.from() + " to " + ranks.to() + " are no range");
            return;
        }
        for (Given other : given) {
            if (other.what().equals(what) && other.ranks().overlaps(ranks) && meet(other.rule(), rule)) {
                problems.error(
                        path,
                        "名次范围与 " + other.rule().id() + " 重叠",
                        "the ranks %d to %d overlap with those of %s, %d to %d"
                                .formatted(
                                        ranks.from(),
                                        ranks.to(),
                                        other.rule().id(),
                                        other.ranks().from(),
                                        other.ranks().to()));
            }
        }
        given.add(new Given(what, rule, ranks));
    }

    private static boolean meet(AwardRule a, AwardRule b) {
        return a.divisions().isEmpty()
                || b.divisions().isEmpty()
                || a.divisions().stream().anyMatch(b.divisions()::contains);
    }

    private void steps(String path, List<Step> steps) {
        if (steps.isEmpty()) {
            problems.error(path, "至少需要一级晋升", "at least one step is needed");
        }
        Set<String> from = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean known = level(path + "/" + i + "/to", step.to());
            for (int j = 0; j < step.from().size(); j++) {
                String at = path + "/" + i + "/from/" + j;
                String level = step.from().get(j);
                if (!from.add(level)) {
                    problems.error(at, "等级重复：" + level, "level " + level + " has a step already");
                }
                if (level(at, level) && known && Level.LADDER.indexOf(level) >= Level.LADDER.indexOf(step.to())) {
                    problems.error(
                            at, level + " 不低于 " + step.to(), "level " + level + " is not below level " + step.to());
                }
            }
        }
    }

    private boolean level(String path, String level) {
        if (!Level.known(level)) {
            problems.error(path, level + " 不是技能等级", level + " is not a level", Level.LADDER);
        }
        return Level.known(level);
    }

    private void atLeastOne(String path, int given) {
        if (given < 1) {
            problems.error(path, "至少为 1", "at least 1");
        }
    }
}
