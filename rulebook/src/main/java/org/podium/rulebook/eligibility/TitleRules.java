package org.podium.rulebook.eligibility;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.podium.rulebook.EligibilityRule;
import org.podium.rulebook.EligibilityRule.AwardIneligibleTitles;
import org.podium.rulebook.EligibilityRule.BarsTitles;
import org.podium.rulebook.EligibilityRule.TitleCondition;
import org.podium.rulebook.EligibilityRule.TitleList;
import org.podium.rulebook.Rulebook;

/** What a declared title costs. */
final class TitleRules {

    private TitleRules() {}

    /**
     * A title that is listed decides. Where none does, a fact that lacks the year which the list asks for, and a
     * title on no list of the rulebook where this list is open, go to a person.
     */
    static Finding examine(
            EligibilityRule rule,
            List<TitleCondition> conditions,
            TitleList list,
            Verdict consequence,
            Rulebook rulebook,
            String person,
            List<TitleFact> titles) {
        Map<String, String> facts =
                Map.of("titles", titles.stream().map(TitleRules::shown).sorted().collect(Collectors.joining("; ")));
        List<TitleFact> hits = titles.stream().filter(t -> hit(conditions, t)).toList();
        if (!hits.isEmpty()) {
            boolean bars = consequence == Verdict.FAIL;
            return Eligibility.finding(
                    rule,
                    consequence,
                    person,
                    facts,
                    bars ? chinese(hits) + "，不能作为选手参赛" : chinese(hits) + "，可以参赛，不领取奖励",
                    bars ? english(hits) + " and may not compete" : english(hits) + "; competes without awards");
        }
        Set<String> listed = listed(rulebook);
        List<TitleFact> doubtful = titles.stream()
                .filter(t -> lacksYear(conditions, t)
                        || (list == TitleList.OPEN && !listed.contains(t.title().strip())))
                .toList();
        if (!doubtful.isEmpty()) {
            return Eligibility.finding(
                    rule,
                    Verdict.NEEDS_REVIEW,
                    person,
                    facts,
                    chinese(doubtful) + "，需要人工判断",
                    english(doubtful) + "; a person decides what follows");
        }
        return Eligibility.finding(rule, Verdict.PASS, person, facts, "没有该条所列的称号", "no title that this clause names");
    }

    private static boolean hit(List<TitleCondition> conditions, TitleFact fact) {
        return conditions.stream()
                .anyMatch(c -> same(c, fact)
                        && (c.years().isEmpty()
                                || (fact.year() != null && c.years().contains(fact.year()))));
    }

    private static boolean lacksYear(List<TitleCondition> conditions, TitleFact fact) {
        return fact.year() == null
                && conditions.stream().anyMatch(c -> same(c, fact) && !c.years().isEmpty());
    }

    private static boolean same(TitleCondition condition, TitleFact fact) {
        return condition.title().equals(fact.title().strip()) && condition.fact() == fact.fact();
    }

    /** Titles on any list of the rulebook: those are understood, whatever they cost. */
    private static Set<String> listed(Rulebook rulebook) {
        return rulebook.registration().eligibility().stream()
                .flatMap(rule -> switch (rule) {
                    case BarsTitles bars -> bars.titles().stream();
                    case AwardIneligibleTitles costs -> costs.titles().stream();
                    default -> Stream.<TitleCondition>empty();
                })
                .map(TitleCondition::title)
                .collect(Collectors.toSet());
    }

    private static String chinese(List<TitleFact> facts) {
        return facts.stream()
                .map(fact -> {
                    String year = fact.year() == null ? "" : fact.year() + "年";
                    return switch (fact.fact()) {
                        case HELD -> year + "获得“" + fact.title().strip() + "”称号";
                        case ELIGIBLE_TO_APPLY -> year + "取得“" + fact.title().strip() + "”申报资格";
                    };
                })
                .sorted()
                .collect(Collectors.joining("；"));
    }

    private static String english(List<TitleFact> facts) {
        return facts.stream()
                .map(fact -> {
                    String year = fact.year() == null ? "" : " since " + fact.year();
                    return switch (fact.fact()) {
                        case HELD -> "Holds " + fact.title().strip() + year;
                        case ELIGIBLE_TO_APPLY ->
                            "May apply for " + fact.title().strip() + year;
                    };
                })
                .sorted()
                .collect(Collectors.joining("; "));
    }

    /** As the facts of a finding record it. */
    private static String shown(TitleFact fact) {
        String year = fact.year() == null ? "" : " " + fact.year();
        return fact.title().strip() + " " + fact.fact() + year;
    }
}
