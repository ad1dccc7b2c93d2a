package org.podium.rulebook.reading;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.podium.rulebook.AwardRule;
import org.podium.rulebook.Contest;
import org.podium.rulebook.EligibilityRule;
import org.podium.rulebook.EligibilityRule.RequiresDocument;
import org.podium.rulebook.Messages;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Registration.Until;
import org.podium.rulebook.Rulebook;

/** Names are given once and used as given. */
final class NameChecks {

    private final Rulebook rulebook;
    private final Problems problems;

    private NameChecks(Rulebook rulebook, Problems problems) {
        this.rulebook = rulebook;
        this.problems = problems;
    }

    static void check(Rulebook rulebook, Problems problems) {
        NameChecks checks = new NameChecks(rulebook, problems);
        checks.contest();
        checks.registration();
        checks.awards();
        checks.messages();
    }

    private void contest() {
        Contest contest = rulebook.contest();
        if (!contest.slug().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            problems.error(
                    "/contest/slug", "短名只用小写字母、数字和连字符", "the slug is made of lower-case letters, digits and hyphens");
        }
        try {
            ZoneId.of(contest.zone());
        } catch (DateTimeException e) {
            problems.error("/contest/zone", "未知时区 " + contest.zone(), contest.zone() + " is not a time zone");
        }
        unique("/contest/skills", "name", contest.skills(), Contest.Skill::name);
        unique("/contest/divisions", "name", contest.divisions(), Contest.Division::name);
        unique("/contest/stages", "name", contest.stages(), Contest.Stage::name);
        some("/contest/skills", contest.skills());
        some("/contest/divisions", contest.divisions());
        Set<String> stages = names(contest.stages(), Contest.Stage::name);
        long awarding =
                contest.stages().stream().filter(Contest.Stage::awarding).count();
        if (awarding != 1) {
            problems.error(
                    "/contest/stages",
                    "应恰有一个评奖阶段，现有 " + awarding,
                    "exactly one stage is awarding; here are " + awarding);
        }
        contest.dates().keySet().forEach(stage -> known(Pointers.child("/contest/dates", stage), stage, stages));
        for (int i = 0; i < contest.venues().size(); i++) {
            allKnown("/contest/venues/" + i + "/stages", contest.venues().get(i).stages(), stages);
        }
        Set<Contest.CommitteeRole> roles =
                contest.committees().stream().map(Contest.Committee::role).collect(Collectors.toSet());
        for (int i = 0; i < contest.committees().size(); i++) {
            Contest.CommitteeRole under = contest.committees().get(i).under();
            if (under != null && !roles.contains(under)) {
                problems.error(
                        "/contest/committees/" + i + "/under",
                        under + " 不在本规则中",
                        under + " is no committee of this rulebook",
                        roles.stream().map(Enum::name).toList());
            }
        }
    }

    private void registration() {
        Registration registration = rulebook.registration();
        Set<String> divisions = names(rulebook.contest().divisions(), Contest.Division::name);
        Set<String> documents = names(registration.documents(), Registration.Document::kind);
        unique("/registration/documents", "kind", registration.documents(), Registration.Document::kind);
        unique("/registration/forms", "name", registration.forms(), Registration.Form::name);
        List<EligibilityRule> rules = registration.eligibility();
        for (int i = 0; i < rules.size(); i++) {
            String path = "/registration/eligibility/" + i;
            allKnown(path + "/divisions", rules.get(i).divisions(), divisions);
            if (rules.get(i) instanceof RequiresDocument rule) {
                known(path + "/document", rule.document(), documents);
            }
        }
        Registration.Substitution substitution = registration.substitution();
        if (substitution != null) {
            allKnown("/registration/substitution/requires", substitution.requires(), documents);
            Set<String> starts = new HashSet<>(names(rulebook.contest().stages(), Contest.Stage::name));
            starts.add(Until.START);
            known(
                    "/registration/substitution/until/before",
                    substitution.until().before(),
                    starts);
        }
        Registration.JudgeNominations judges = registration.judgeNominations();
        if (judges != null) {
            known(
                    "/registration/judgeNominations/form",
                    judges.form(),
                    names(registration.forms(), Registration.Form::name));
        }
    }

    private void awards() {
        Set<String> divisions = names(rulebook.contest().divisions(), Contest.Division::name);
        List<AwardRule> rules = rulebook.awards().rules();
        for (int i = 0; i < rules.size(); i++) {
            allKnown("/awards/rules/" + i + "/divisions", rules.get(i).divisions(), divisions);
        }
    }

    private void messages() {
        List<Messages.Trigger> triggers = rulebook.messages().triggers();
        for (int i = 0; i < triggers.size(); i++) {
            String path = "/messages/triggers/" + i;
            known(path + "/on", triggers.get(i).on(), Messages.EVENTS);
            allKnown(path + "/to", triggers.get(i).to(), Messages.RECEIVERS);
        }
    }

    private void some(String path, List<?> items) {
        if (items.isEmpty()) {
            problems.error(path, "不能为空", "at least one is needed");
        }
    }

    private <T> void unique(String path, String key, List<T> items, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String given = name.apply(items.get(i));
            if (!seen.add(given)) {
                problems.error(path + "/" + i + "/" + key, "名称重复：" + given, given + " is given twice");
            }
        }
    }

    private void allKnown(String path, List<String> used, Collection<String> known) {
        for (int i = 0; i < used.size(); i++) {
            known(path + "/" + i, used.get(i), known);
        }
    }

    private void known(String path, String used, Collection<String> known) {
        if (!known.contains(used)) {
            problems.error(path, used + " 不在本规则中", used + " is not a name of this rulebook", known);
        }
    }

    private static <T> Set<String> names(List<T> items, Function<T, String> name) {
        return items.stream().map(name).collect(Collectors.toSet());
    }
}
