package org.podium.rulebook.eligibility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.podium.rulebook.EligibilityRule.CoachCount;
import org.podium.rulebook.EligibilityRule.LeaderRequired;
import org.podium.rulebook.EligibilityRule.OneUnit;
import org.podium.rulebook.EligibilityRule.RolePair;
import org.podium.rulebook.EligibilityRule.RolesApart;
import org.podium.rulebook.EligibilityRule.TeamRole;
import org.podium.rulebook.EligibilityRule.TeamSize;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;

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
        List<String> kinds = rule.kinds().stream().map(Enum::name).toList();
        List<String> others = entry.coaches().stream()
                .map(CoachFacts::kind)
                .filter(kind -> !kinds.isEmpty() && !kinds.contains(kind))
                .distinct()
                .sorted()
                .toList();
        if (!others.isEmpty()) {
            return Eligibility.finding(
                    rule,
                    Verdict.FAIL,
                    null,
                    Map.of("coaches", Integer.toString(count), "kinds", String.join(", ", others)),
                    "本组只可填报%s，不可填报%s".formatted(zh(kinds, "、"), zh(others, "、")),
                    "here there is only the %s, not the %s".formatted(en(kinds, " or "), en(others, " or ")));
        }
        boolean fits = rule.min() <= count && count <= rule.max();
        return Eligibility.finding(
                rule,
                fits ? Verdict.PASS : Verdict.FAIL,
                null,
                Map.of("coaches", Integer.toString(count)),
                "每队教练 %s 名，现有 %d 名".formatted(range(rule.min(), rule.max(), "至"), count),
                "a team has %s coaches, here are %d".formatted(range(rule.min(), rule.max(), " to "), count));
    }

    static Finding leader(LeaderRequired rule, EntryFacts entry) {
        boolean led = entry.leader() != null;
        return Eligibility.finding(
                rule,
                led ? Verdict.PASS : Verdict.FAIL,
                null,
                Map.of("leader", Boolean.toString(led)),
                led ? "已填领队" : "未填领队，每队须有领队一名",
                led ? "the team has a leader" : "the team names no leader and needs one");
    }

    static Finding apart(RolesApart rule, EntryFacts entry) {
        Set<String> doubled = new TreeSet<>();
        List<Text> said = new ArrayList<>();
        for (RolePair pair : rule.pairs()) {
            Set<String> both = new HashSet<>(holders(pair.one(), entry));
            both.retainAll(holders(pair.other(), entry));
            if (!both.isEmpty()) {
                doubled.add(pair.one() + "+" + pair.other());
                List<String> roles = List.of(pair.one().name(), pair.other().name());
                said.add(new Text(zh(roles, "和"), en(roles, " and ")));
            }
        }
        boolean apart = doubled.isEmpty();
        return Eligibility.finding(
                rule,
                apart ? Verdict.PASS : Verdict.FAIL,
                null,
                Map.of("doubled", String.join(", ", doubled)),
                apart ? "没有不允许的兼任" : "同一人在本队兼任" + joined(said, Text::zh, "、"),
                apart
                        ? "nobody holds two roles that must be apart"
                        : "one person holds both roles: " + joined(said, Text::en, ", "));
    }

    private static Set<String> holders(TeamRole role, EntryFacts entry) {
        CoachFacts leader = entry.leader();
        return switch (role) {
            case COMPETITOR ->
                entry.competitors().stream().map(CompetitorFacts::person).collect(Collectors.toSet());
            case COACH -> entry.coaches().stream().map(CoachFacts::person).collect(Collectors.toSet());
            case LEADER -> leader == null ? Set.of() : Set.of(leader.person());
        };
    }

    static Finding oneUnit(OneUnit rule, EntryFacts entry) {
        Set<String> units = entry.competitors().stream()
                .map(person -> person.unit() == null ? entry.unit() : person.unit())
                .map(UnitFacts::legal)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean one = units.size() <= 1;
        Text sentence = one
                ? new Text("全队来自同一单位", "the whole team comes from one unit")
                : new Text(
                        "队员来自 %d 个单位，须来自同一单位".formatted(units.size()),
                        "the team comes from %d units and must come from one".formatted(units.size()));
        return Eligibility.finding(
                rule,
                one ? Verdict.PASS : Verdict.FAIL,
                null,
                Map.of("units", String.join(", ", units)),
                sentence.zh(),
                sentence.en());
    }

    private static String zh(List<String> roles, String between) {
        return joined(roles.stream().map(TeamRules::called).toList(), Text::zh, between);
    }

    private static String en(List<String> roles, String between) {
        return joined(roles.stream().map(TeamRules::called).toList(), Text::en, between);
    }

    private static String joined(List<Text> texts, Function<Text, String> language, String between) {
        return texts.stream().map(language).collect(Collectors.joining(between));
    }

    /** As the notices call whoever has this role. */
    private static Text called(String role) {
        return switch (role) {
            case "COMPETITOR" -> new Text("选手", "competitor");
            case "COACH" -> new Text("教练", "coach");
            case "INSTRUCTOR" -> new Text("指导教师", "instructor");
            case "LEADER" -> new Text("领队", "team leader");
            default -> new Text(role, role);
        };
    }

    private static String range(int min, int max, String to) {
        return min == max ? Integer.toString(min) : min + to + max;
    }
}
