package org.podium.rulebook.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Contest;
import org.podium.rulebook.EligibilityRule;
import org.podium.rulebook.EligibilityRule.AwardIneligibleTitles;
import org.podium.rulebook.EligibilityRule.BarsTitles;
import org.podium.rulebook.EligibilityRule.CoachCount;
import org.podium.rulebook.EligibilityRule.FullTimeStudent;
import org.podium.rulebook.EligibilityRule.NotFullTimeStudent;
import org.podium.rulebook.EligibilityRule.RelatedWork;
import org.podium.rulebook.EligibilityRule.RequiresDocument;
import org.podium.rulebook.EligibilityRule.TeamSize;
import org.podium.rulebook.EligibilityRule.TitleCondition;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Registration.Document;
import org.podium.rulebook.Registration.Field;
import org.podium.rulebook.Registration.FieldType;
import org.podium.rulebook.Registration.Form;
import org.podium.rulebook.Rulebook;

/** Numbers are possible, and no two rules ask for opposite things. */
final class RegistrationChecks {

    private final Rulebook rulebook;
    private final Problems problems;

    private RegistrationChecks(Rulebook rulebook, Problems problems) {
        this.rulebook = rulebook;
        this.problems = problems;
    }

    static void check(Rulebook rulebook, Problems problems) {
        RegistrationChecks checks = new RegistrationChecks(rulebook, problems);
        checks.rules();
        checks.documents();
        checks.forms();
        checks.numbers();
    }

    private void rules() {
        Map<String, String> taken = new HashMap<>();
        List<EligibilityRule> rules = rulebook.registration().eligibility();
        for (int i = 0; i < rules.size(); i++) {
            String path = "/registration/eligibility/" + i;
            EligibilityRule rule = rules.get(i);
            switch (rule) {
                case TeamSize size -> {
                    range(path, 1, size.min(), size.max());
                    once(taken, "team-size", rule, path);
                }
                case CoachCount count -> {
                    range(path, 0, count.min(), count.max());
                    once(taken, "coach-count", rule, path);
                }
                case FullTimeStudent ignored -> once(taken, "student status", rule, path);
                case NotFullTimeStudent ignored -> once(taken, "student status", rule, path);
                case RelatedWork work -> atLeast(path + "/years", 0, work.years());
                case BarsTitles bars -> titles(taken, bars, bars.titles(), path);
                case AwardIneligibleTitles costs -> titles(taken, costs, costs.titles(), path);
                case RequiresDocument document -> once(taken, "document " + document.document(), rule, path);
            }
        }
    }

    private void titles(Map<String, String> taken, EligibilityRule rule, List<TitleCondition> titles, String path) {
        if (titles.isEmpty()) {
            problems.error(path + "/titles", "至少列出一个称号", "at least one title is needed");
        }
        for (TitleCondition title : titles) {
            once(taken, "title " + title.title() + " " + title.fact(), rule, path);
        }
    }

    /** Two rules about one thing in one division contradict or repeat each other. */
    private void once(Map<String, String> taken, String what, EligibilityRule rule, String path) {
        for (String division : divisions(rule)) {
            String other = taken.putIfAbsent(division + " " + what, rule.id());
            if (other != null && !other.equals(rule.id())) {
                problems.error(
                        path,
                        division + " 组别的同一事项已由 " + other + " 规定：" + what,
                        "rule " + other + " already says this for division " + division + ": " + what);
            }
        }
    }

    private Set<String> divisions(EligibilityRule rule) {
        return rule.divisions().isEmpty()
                ? rulebook.contest().divisions().stream()
                        .map(Contest.Division::name)
                        .collect(Collectors.toSet())
                : Set.copyOf(rule.divisions());
    }

    private void documents() {
        List<Document> documents = rulebook.registration().documents();
        for (int i = 0; i < documents.size(); i++) {
            String path = "/registration/documents/" + i;
            Document document = documents.get(i);
            if (document.formats().isEmpty()) {
                problems.error(path + "/formats", "至少列出一种格式", "at least one format is needed");
            }
            Long least = document.minBytes();
            if (document.maxBytes() < 1 || (least != null && least > document.maxBytes())) {
                problems.error(path + "/maxBytes", "上限小于下限", "no file can be that small and that large");
            }
        }
    }

    private void forms() {
        List<Form> forms = rulebook.registration().forms();
        for (int i = 0; i < forms.size(); i++) {
            Set<String> names = forms.get(i).fields().stream().map(Field::name).collect(Collectors.toSet());
            Set<String> seen = new HashSet<>();
            for (int j = 0; j < forms.get(i).fields().size(); j++) {
                String path = "/registration/forms/" + i + "/fields/" + j;
                Field field = forms.get(i).fields().get(j);
                if (!seen.add(field.name())) {
                    problems.error(path + "/name", "字段重复：" + field.name(), field.name() + " is given twice");
                }
                reference(path + "/derivedFrom", field.derivedFrom(), names);
                reference(path + "/requiredWith", field.requiredWith(), names);
                field(path, field);
            }
        }
    }

    private void field(String path, Field field) {
        if (field.type() == FieldType.CHOICE && field.choices().isEmpty()) {
            problems.error(path + "/choices", "单选字段缺少选项", "a CHOICE needs choices");
        }
        if (field.type() == FieldType.TABLE && field.columns().isEmpty()) {
            problems.error(path + "/columns", "表格字段缺少列", "a TABLE needs columns");
        }
        String pattern = field.pattern();
        if (pattern != null) {
            try {
                Pattern.compile(pattern);
            } catch (PatternSyntaxException e) {
                problems.error(path + "/pattern", "不是有效的正则表达式", "not a regular expression: " + e.getDescription());
            }
        }
    }

    private void reference(String path, @Nullable String field, Set<String> names) {
        if (field != null && !names.contains(field)) {
            problems.error(path, field + " 不是本表字段", field + " is no field of this form", names);
        }
    }

    private void numbers() {
        Registration registration = rulebook.registration();
        for (int i = 0; i < registration.caps().size(); i++) {
            atLeast(
                    "/registration/caps/" + i + "/competitors",
                    1,
                    registration.caps().get(i).competitors());
        }
        if (registration.substitution() != null) {
            atLeast(
                    "/registration/substitution/until/workingDays",
                    0,
                    registration.substitution().until().workingDays());
        }
    }

    private void range(String path, int least, int min, int max) {
        atLeast(path + "/min", least, min);
        if (max < min) {
            problems.error(path + "/max", "上限 " + max + " 小于下限 " + min, "max " + max + " is below min " + min);
        }
    }

    private void atLeast(String path, int least, int given) {
        if (given < least) {
            problems.error(path, "至少为 " + least, "at least " + least);
        }
    }
}
