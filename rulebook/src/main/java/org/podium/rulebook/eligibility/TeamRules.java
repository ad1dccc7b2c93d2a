package org.podium.rulebook.eligibility;

import java.util.Map;
import org.podium.rulebook.EligibilityRule.CoachCount;
import org.podium.rulebook.EligibilityRule.TeamSize;
import org.podium.rulebook.Rulebook;

/** Rules about the entry as a whole. */
final class TeamRules {

    private TeamRules() {}

    /** So many competitors, in a skill and division that are offered. */
    static Finding size(TeamSize rule, Rulebook rulebook, EntryFacts entry) {
        int size = entry.competitors().size();
        Map<String, String> facts = Map.of(
                "skill", entry.skill(),
                "division", entry.division(),
                "competitors", Integer.toString(size));
        if (rulebook.skill(entry.skill()).isEmpty()
                || rulebook.division(entry.division()).isEmpty()) {
            return Eligibility.finding(
                    rule,
                    Verdict.FAIL,
                    null,
                    facts,
                    "本赛不设该赛项或组别：" + entry.skill() + " " + entry.division(),
                    "the contest does not offer " + entry.skill() + " for " + entry.division());
        }
        boolean fits = rule.min() <= size && size <= rule.max();
        return Eligibility.finding(
                rule,
                fits ? Verdict.PASS : Verdict.FAIL,
                null,
                facts,
                "每队选手 %s 名，现有 %d 名".formatted(range(rule.min(), rule.max(), "至"), size),
                "a team has %s competitors, here are %d".formatted(range(rule.min(), rule.max(), " to "), size));
    }

    static Finding coaches(CoachCount rule, EntryFacts entry) {
        int count = entry.coaches().size();
        boolean fits = rule.min() <= count && count <= rule.max();
        return Eligibility.finding(
                rule,
                fits ? Verdict.PASS : Verdict.FAIL,
                null,
                Map.of("coaches", Integer.toString(count)),
                "每队教练 %s 名，现有 %d 名".formatted(range(rule.min(), rule.max(), "至"), count),
                "a team has %s coaches, here are %d".formatted(range(rule.min(), rule.max(), " to "), count));
    }

    private static String range(int min, int max, String to) {
        return min == max ? Integer.toString(min) : min + to + max;
    }
}
