package org.podium.rulebook.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.podium.rulebook.Contest;
import org.podium.rulebook.EligibilityRule;
import org.podium.rulebook.EligibilityRule.AgeRange;
import org.podium.rulebook.EligibilityRule.AwardIneligibleTitles;
import org.podium.rulebook.EligibilityRule.BarsTitles;
import org.podium.rulebook.EligibilityRule.CoachCount;
import org.podium.rulebook.EligibilityRule.FullTimeStudent;
import org.podium.rulebook.EligibilityRule.Instead;
import org.podium.rulebook.EligibilityRule.LeaderRequired;
import org.podium.rulebook.EligibilityRule.NotFullTimeStudent;
import org.podium.rulebook.EligibilityRule.OneUnit;
import org.podium.rulebook.EligibilityRule.RelatedWork;
import org.podium.rulebook.EligibilityRule.RequiresDeclaration;
import org.podium.rulebook.EligibilityRule.RequiresDocument;
import org.podium.rulebook.EligibilityRule.RolePair;
import org.podium.rulebook.EligibilityRule.RolesApart;
import org.podium.rulebook.EligibilityRule.TeamSize;
import org.podium.rulebook.EligibilityRule.TitleCondition;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Registration.DocumentScope;
import org.podium.rulebook.Rulebook;

/** Rules name what the rulebook has, their numbers are possible, and no two of them ask for opposite things. */
final class EligibilityChecks {

    private final Rulebook rulebook;
    private final Problems problems;
    private final Names names;
    private final Map<String, String> taken = new HashMap<>();

    private EligibilityChecks(Rulebook rulebook, Problems problems) {
        this.rulebook = rulebook;
        this.problems = problems;
        this.names = new Names(problems);
    }

    static void check(Rulebook rulebook, Problems problems) {
        EligibilityChecks checks = new EligibilityChecks(rulebook, problems);
        List<EligibilityRule> rules = rulebook.registration().eligibility();
        for (int i = 0; i < rules.size(); i++) {
            String path = "/registration/eligibility/" + i;
            checks.scope(rules.get(i), path);
            checks.rule(rules.get(i), path);
        }
    }

    private void scope(EligibilityRule rule, String path) {
        names.allKnown(path + "/skills", rule.skills(), skills());
        names.allKnown(path + "/divisions", rule.divisions(), divisions());
        names.allKnown(path + "/routes", rule.routes(), routes());
    }

    private void rule(EligibilityRule rule, String path) {
        switch (rule) {
            case TeamSize size -> {
                range(path, 1, size.min(), size.max());
                once("team-size", rule, path);
            }
            case CoachCount count -> {
                range(path, 0, count.min(), count.max());
                once("coach-count", rule, path);
            }
            case LeaderRequired ignored -> once("leader-required", rule, path);
            case RolesApart roles -> pairs(path + "/pairs", roles.pairs());
            case OneUnit ignored -> once("one-unit", rule, path);
            case AgeRange age -> age(age, path);
            case FullTimeStudent student -> {
                names.allKnown(path + "/schools", student.schools(), Registration.SCHOOLS);
                once("student status", rule, path);
            }
            case NotFullTimeStudent ignored -> once("student status", rule, path);
            case RelatedWork work -> names.atLeast(path + "/years", 0, work.years());
            case RequiresDeclaration declared -> {
                names.some(path + "/declarations", declared.declarations());
                names.allKnown(
                        path + "/declarations",
                        declared.declarations(),
                        Names.of(rulebook.registration().declarations(), Registration.Declaration::name));
                declared.declarations().forEach(name -> once("declaration " + name, rule, path));
            }
            case BarsTitles bars -> titles(bars, bars.titles(), path);
            case AwardIneligibleTitles costs -> titles(costs, costs.titles(), path);
            case RequiresDocument document -> document(document, path);
        }
    }

    private void pairs(String path, List<RolePair> pairs) {
        names.some(path, pairs);
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.get(i).one() == pairs.get(i).other()) {
                problems.error(path + "/" + i, "两个角色相同", "a pair names two different roles");
            }
        }
    }

    private void age(AgeRange age, String path) {
        Integer min = age.min();
        Integer max = age.max();
        if (min == null && max == null) {
            problems.error(path, "须有 min 或 max", "min or max is needed");
        }
        range(path, 0, min == null ? 0 : min, max == null ? Integer.MAX_VALUE : max);
        once("age-range", age, path);
    }

    private void document(RequiresDocument rule, String path) {
        Set<String> kinds = Names.of(rulebook.registration().documents(), Registration.Document::kind);
        names.known(path + "/document", rule.document(), kinds);
        names.allKnown(path + "/schools", rule.schools(), Registration.SCHOOLS);
        boolean ofUnits = rulebook.document(rule.document())
                .filter(kind -> kind.scope() == DocumentScope.UNIT)
                .isPresent();
        if (ofUnits) {
            problems.error(
                    path + "/document",
                    rule.document() + " 由单位提交，不属于报名材料",
                    rule.document() + " is handed in by units (scope UNIT), not with an entry");
        }
        Instead instead = rule.instead();
        if (instead != null) {
            names.known(path + "/instead/document", instead.document(), kinds);
            names.allKnown(path + "/instead/schools", instead.schools(), Registration.SCHOOLS);
            if (instead.document().equals(rule.document())) {
                problems.error(path + "/instead/document", "代替材料与原材料相同", "a document does not stand in for itself");
            }
        }
        List<String> schools = rule.schools().isEmpty() ? Registration.SCHOOLS : rule.schools();
        schools.forEach(school -> once("document " + rule.document() + " of " + school, rule, path));
    }

    private void titles(EligibilityRule rule, List<TitleCondition> titles, String path) {
        if (titles.isEmpty()) {
            problems.error(path + "/titles", "至少列出一个称号", "at least one title is needed");
        }
        for (TitleCondition title : titles) {
            once("title " + title.title() + " " + title.fact(), rule, path);
        }
    }

    /** Two rules about one thing in one skill, division and route contradict or repeat each other. */
    private void once(String what, EligibilityRule rule, String path) {
        for (String place : places(rule)) {
            String other = taken.putIfAbsent(place + " " + what, rule.id());
            if (other != null && !other.equals(rule.id())) {
                problems.error(
                        path,
                        place + " 的同一事项已由 " + other + " 规定：" + what,
                        "rule " + other + " already says this for " + place + ": " + what);
                return;
            }
        }
    }

    private List<String> places(EligibilityRule rule) {
        List<String> places = new ArrayList<>();
        for (String skill : rule.skills().isEmpty() ? skills() : Set.copyOf(rule.skills())) {
            for (String division : rule.divisions().isEmpty() ? divisions() : Set.copyOf(rule.divisions())) {
                for (String route : routes(rule, division)) {
                    places.add(skill + " " + division + route);
                }
            }
        }
        return places.stream().sorted().toList();
    }

    private List<String> routes(EligibilityRule rule, String division) {
        Registration.Routes routes = rulebook.registration().routes();
        if (routes == null || routes.of(division).isEmpty()) {
            return List.of("");
        }
        return routes.of(division).stream()
                .map(Registration.Route::name)
                .filter(rule::holdsOn)
                .map(name -> " " + name)
                .toList();
    }

    private Set<String> skills() {
        return Names.of(rulebook.contest().skills(), Contest.Skill::name);
    }

    private Set<String> divisions() {
        return Names.of(rulebook.contest().divisions(), Contest.Division::name);
    }

    private Set<String> routes() {
        Registration.Routes routes = rulebook.registration().routes();
        return routes == null ? Set.of() : Names.of(routes.routes(), Registration.Route::name);
    }

    private void range(String path, int least, int min, int max) {
        names.atLeast(path + "/min", least, min);
        if (max < min) {
            problems.error(path + "/max", "上限 " + max + " 小于下限 " + min, "max " + max + " is below min " + min);
        }
    }
}
