package org.podium.rulebook.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.podium.rulebook.AwardRule;
import org.podium.rulebook.AwardRule.Candidates;
import org.podium.rulebook.AwardRule.CoachAward;
import org.podium.rulebook.AwardRule.Discretionary;
import org.podium.rulebook.AwardRule.Prizes;
import org.podium.rulebook.AwardRule.Promotion;
import org.podium.rulebook.AwardRule.Ranks;
import org.podium.rulebook.AwardRule.Recommendation;
import org.podium.rulebook.AwardRule.Step;
import org.podium.rulebook.AwardRule.Title;
import org.podium.rulebook.AwardRule.UnitAward;
import org.podium.rulebook.Awards;
import org.podium.rulebook.Contest;
import org.podium.rulebook.EligibilityRule;
import org.podium.rulebook.Ladder;
import org.podium.rulebook.Level;
import org.podium.rulebook.Rulebook;

/** No rank is given two awards of one kind, every step leads upwards, and what hangs on a rule finds it. */
final class AwardChecks {

    private static final int FULL = 100;

    private final Rulebook rulebook;
    private final Awards awards;
    private final Problems problems;
    private final Names names;
    private final List<Given> given = new ArrayList<>();

    private record Given(String what, AwardRule rule, Ranks ranks) {}

    private AwardChecks(Rulebook rulebook, Problems problems) {
        this.rulebook = rulebook;
        this.awards = rulebook.awards();
        this.problems = problems;
        this.names = new Names(problems);
    }

    static void check(Rulebook rulebook, Problems problems) {
        AwardChecks checks = new AwardChecks(rulebook, problems);
        checks.chapter();
        Set<String> skills = Names.of(rulebook.contest().skills(), Contest.Skill::name);
        Set<String> divisions = Names.of(rulebook.contest().divisions(), Contest.Division::name);
        List<AwardRule> rules = rulebook.awards().rules();
        for (int i = 0; i < rules.size(); i++) {
            String path = "/awards/rules/" + i;
            checks.names.allKnown(path + "/skills", rules.get(i).skills(), skills);
            checks.names.allKnown(path + "/divisions", rules.get(i).divisions(), divisions);
            checks.rule(rules.get(i), path);
        }
    }

    private void chapter() {
        boolean ineligible = rulebook.registration().eligibility().stream()
                .anyMatch(EligibilityRule.AwardIneligibleTitles.class::isInstance);
        if (ineligible && awards.ineligibleHolders() == null) {
            problems.error(
                    "/awards",
                    "有不领奖的称号，须说明其名次空缺还是递补（ineligibleHolders）",
                    "there are award-ineligible titles, so ineligibleHolders must say VACATE or BACKFILL");
        }
        Awards.MinimumField minimum = awards.minimumField();
        if (minimum != null) {
            names.atLeast("/awards/minimumField/competed", 1, minimum.competed());
            names.allKnown("/awards/minimumField/keeps", minimum.keeps(), Names.of(awards.rules(), AwardRule::id));
        }
        if (awards.publicNotice() != null) {
            names.atLeast(
                    "/awards/publicNotice/workingDays", 1, awards.publicNotice().workingDays());
        }
        Ladder ladder = awards.ladder();
        if (ladder != null) {
            names.unique("/awards/ladder/levels", "name", ladder.levels(), Ladder.Rung::name);
            if (ladder.levels().isEmpty() || !ladder.names().getFirst().equals(Level.NONE)) {
                problems.error(
                        "/awards/ladder/levels",
                        "等级表第一级须为 " + Level.NONE,
                        "the first level of a ladder is " + Level.NONE);
            }
        }
    }

    private void rule(AwardRule rule, String path) {
        switch (rule) {
            case Prizes ignored -> {} // PrizeChecks
            case Promotion promotion -> {
                ranks(path + "/ranks", "promotion", rule, promotion.ranks());
                steps(path + "/steps", promotion.steps());
                gate(path + "/gatedBy", promotion);
                leastScores(path + "/leastScores", promotion.leastScores());
            }
            case Title title -> ranks(path + "/ranks", "title " + title.award(), rule, title.ranks());
            case CoachAward ignored -> {} // PrizeChecks
            case UnitAward award -> ranks(path + "/ranks", "unit award " + award.award(), rule, award.ranks());
            case Discretionary award -> candidates(path + "/candidates", award.candidates());
            case Recommendation recommendation -> {
                names.atLeast(path + "/places", 1, recommendation.places());
                ranks(
                        path + "/places",
                        "recommendation " + recommendation.award(),
                        rule,
                        new Ranks(1, Math.max(1, recommendation.places())));
            }
        }
    }

    private void candidates(String path, Candidates candidates) {
        if (candidates.roles().isEmpty() && !candidates.participatingUnits()) {
            problems.error(path, "没有候选范围", "nobody could be a candidate");
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

    /** Whether there is a pool that both hold for. */
    static boolean meet(AwardRule a, AwardRule b) {
        return meet(a.divisions(), b.divisions()) && meet(a.skills(), b.skills());
    }

    private static boolean meet(List<String> some, List<String> others) {
        return some.isEmpty() || others.isEmpty() || some.stream().anyMatch(others::contains);
    }

    private void steps(String path, List<Step> steps) {
        if (steps.isEmpty()) {
            problems.error(path, "至少需要一级晋升", "at least one step is needed");
        }
        Ladder ladder = rulebook.ladder();
        Set<String> from = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean known = level(path + "/" + i + "/to", step.to(), ladder);
            for (int j = 0; j < step.from().size(); j++) {
                String at = path + "/" + i + "/from/" + j;
                String level = step.from().get(j);
                if (!from.add(level)) {
                    problems.error(at, "等级重复：" + level, "level " + level + " has a step already");
                }
                if (level(at, level, ladder) && known && !ladder.rises(level, step.to())) {
                    problems.error(
                            at, level + " 不低于 " + step.to(), "level " + level + " is not below level " + step.to());
                }
            }
        }
    }

    private boolean level(String path, String level, Ladder ladder) {
        if (!ladder.knows(level)) {
            problems.error(path, level + " 不是技能等级", level + " is not a level", ladder.names());
        }
        return ladder.knows(level);
    }

    /** The title must be given to the same ranks of the same pools, or nothing could refuse the promotion. */
    private void gate(String path, Promotion promotion) {
        String gate = promotion.gatedBy();
        if (gate == null) {
            return;
        }
        List<Title> titles = awards.rules().stream()
                .filter(Title.class::isInstance)
                .map(Title.class::cast)
                .toList();
        names.known(path, gate, Names.of(titles, Title::id));
        titles.stream().filter(title -> title.id().equals(gate)).forEach(title -> {
            boolean covered = title.ranks().from() <= promotion.ranks().from()
                    && promotion.ranks().to() <= title.ranks().to();
            if (!covered || !meet(title, promotion) || title.verification() == null) {
                problems.error(
                        path,
                        "称号 " + gate + " 须经核准，并覆盖本条的名次和组别",
                        "title " + gate + " must be verified, and cover the ranks and divisions of this promotion");
            }
        });
    }

    private void leastScores(String path, Map<String, Integer> leastScores) {
        leastScores.forEach((component, least) -> {
            String at = Pointers.child(path, component);
            names.known(at, component, rulebook.scoring().weights().components().keySet());
            names.atLeast(at, 0, least);
            if (least > FULL) {
                problems.error(at, "最低分不超过 100", "a score is at most 100");
            }
        });
    }
}
