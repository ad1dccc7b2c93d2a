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
import org.podium.rulebook.Registration;
import org.podium.rulebook.Registration.ChecklistItem;
import org.podium.rulebook.Registration.Declaration;
import org.podium.rulebook.Registration.Document;
import org.podium.rulebook.Registration.DocumentScope;
import org.podium.rulebook.Registration.Field;
import org.podium.rulebook.Registration.FieldType;
import org.podium.rulebook.Registration.Form;
import org.podium.rulebook.Registration.Route;
import org.podium.rulebook.Registration.UnitDuty;
import org.podium.rulebook.Registration.Until;
import org.podium.rulebook.Rulebook;

/** Documents, forms, routes, duties and limits: what they name is there, and their numbers are possible. */
final class RegistrationChecks {

    private final Rulebook rulebook;
    private final Problems problems;
    private final Names names;

    private RegistrationChecks(Rulebook rulebook, Problems problems) {
        this.rulebook = rulebook;
        this.problems = problems;
        this.names = new Names(problems);
    }

    static void check(Rulebook rulebook, Problems problems) {
        RegistrationChecks checks = new RegistrationChecks(rulebook, problems);
        checks.documents();
        checks.forms();
        checks.references();
        checks.routes();
        checks.duties();
        checks.insurance();
        checks.numbers();
    }

    private void references() {
        Registration registration = rulebook.registration();
        Set<String> documents = Names.of(registration.documents(), Document::kind);
        names.unique("/registration/documents", "kind", registration.documents(), Document::kind);
        names.unique("/registration/forms", "name", registration.forms(), Form::name);
        names.unique("/registration/declarations", "name", registration.declarations(), Declaration::name);
        Registration.Closes closes = registration.closes();
        if (closes != null) {
            for (int i = 0; i < closes.remindDays().size(); i++) {
                names.atLeast(
                        "/registration/closes/remindDays/" + i,
                        0,
                        closes.remindDays().get(i));
            }
        }
        Registration.Substitution substitution = registration.substitution();
        if (substitution != null) {
            names.allKnown("/registration/substitution/requires", substitution.requires(), documents);
            Set<String> starts = new HashSet<>(stages());
            starts.add(Until.START);
            names.known(
                    "/registration/substitution/until/before",
                    substitution.until().before(),
                    starts);
        }
        Registration.JudgeNominations judges = registration.judgeNominations();
        if (judges != null) {
            names.known(
                    "/registration/judgeNominations/form", judges.form(), Names.of(registration.forms(), Form::name));
            names.allKnown("/registration/judgeNominations/requires", judges.requires(), documentsOfUnits());
        }
    }

    private Set<String> documentsOfUnits() {
        return Names.of(
                rulebook.registration().documents().stream()
                        .filter(document -> document.scope() == DocumentScope.UNIT)
                        .toList(),
                Document::kind);
    }

    /** What proves an insurance is a document with formats and a size; its other fields are written, its days as dates. */
    private void insurance() {
        List<Registration.Insurance> rules = rulebook.registration().insurance();
        for (int i = 0; i < rules.size(); i++) {
            String path = "/registration/insurance/" + i;
            Registration.Insurance rule = rules.get(i);
            names.some(path + "/insured", rule.insured());
            names.unique(path + "/fields", "name", rule.fields(), Registration.Column::name);
            if (rule.document() != null) {
                names.known(path + "/document", rule.document(), documentsOfUnits());
            }
            for (int j = 0; j < rule.remindDays().size(); j++) {
                names.atLeast(path + "/remindDays/" + j, 0, rule.remindDays().get(j));
            }
            if (rule.document() == null && !rule.remindDays().isEmpty()) {
                problems.error(
                        path + "/remindDays",
                        "没有证明材料（document）则无从提醒",
                        "without proof (document) there is nothing to remind of");
            }
            for (int j = 0; j < rule.fields().size(); j++) {
                FieldType type = rule.fields().get(j).type();
                if (type == FieldType.SCAN || type == FieldType.TABLE) {
                    problems.error(
                            path + "/fields/" + j + "/type",
                            "扫描件写在 document，这里只写文字和日期",
                            "a scan is named by document; these are words and dates");
                }
            }
            Registration.Validity validity = rule.validity();
            if (validity != null) {
                Set<String> days = rule.fields().stream()
                        .filter(field -> field.type() == FieldType.DATE)
                        .map(Registration.Column::name)
                        .collect(Collectors.toSet());
                names.known(path + "/validity/from", validity.from(), days);
                names.known(path + "/validity/to", validity.to(), days);
            }
        }
    }

    private Set<String> stages() {
        return Names.of(rulebook.contest().stages(), Contest.Stage::name);
    }

    /** Within a division a kind of unit decides for one route at most. */
    private void routes() {
        Registration.Routes rule = rulebook.registration().routes();
        if (rule == null) {
            return;
        }
        Set<String> divisions = Names.of(rulebook.contest().divisions(), Contest.Division::name);
        Map<String, String> decided = new HashMap<>();
        names.unique("/registration/routes/routes", "name", rule.routes(), Route::name);
        for (int i = 0; i < rule.routes().size(); i++) {
            Route route = rule.routes().get(i);
            String path = "/registration/routes/routes/" + i;
            names.some(path + "/divisions", route.divisions());
            names.allKnown(path + "/divisions", route.divisions(), divisions);
            names.allKnown(path + "/unitKinds", route.unitKinds(), Registration.UNIT_KINDS);
            for (String division : route.divisions()) {
                for (String kind : route.unitKinds()) {
                    String other = decided.putIfAbsent(division + " " + kind, route.name());
                    if (other != null) {
                        problems.error(
                                path + "/unitKinds",
                                kind + " 在 " + division + " 已归入 " + other,
                                kind + " leads to " + other + " in " + division + " already");
                    }
                }
            }
        }
    }

    private void duties() {
        List<UnitDuty> duties = rulebook.registration().unitDuties();
        for (int i = 0; i < duties.size(); i++) {
            String path = "/registration/unitDuties/" + i;
            UnitDuty duty = duties.get(i);
            Registration.Due due = duty.due();
            names.known(path + "/document", duty.document(), documentsOfUnits());
            names.unique(path + "/checklist", "name", duty.checklist(), ChecklistItem::name);
            if (due != null) {
                names.known(path + "/due/stage", due.stage(), stages());
                names.atLeast(path + "/due/daysBefore", 0, due.daysBefore());
            }
            if (due == null && !duty.remindDays().isEmpty()) {
                problems.error(
                        path + "/remindDays", "没有期限则无从提醒", "without a last day (due) there is nothing to remind of");
            }
        }
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
            names.atLeast(
                    "/registration/caps/" + i + "/competitors",
                    1,
                    registration.caps().get(i).competitors());
        }
        if (registration.substitution() != null) {
            names.atLeast(
                    "/registration/substitution/until/workingDays",
                    0,
                    registration.substitution().until().workingDays());
            List<Integer> ahead = registration.substitution().remindWorkingDays();
            for (int i = 0; i < ahead.size(); i++) {
                names.atLeast("/registration/substitution/remindWorkingDays/" + i, 0, ahead.get(i));
            }
        }
    }
}
