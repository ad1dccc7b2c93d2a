package org.podium.registration.entry;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Ladder;
import org.podium.rulebook.Registration.Choice;
import org.podium.rulebook.Registration.Field;
import org.podium.rulebook.Registration.FieldType;
import org.podium.rulebook.Registration.Form;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;

/**
 * Whether an entry states what the notice's form asks and nothing against it (S2 附件1). Asked when it is handed in, never
 * of a draft. What the form has as a scan is a document and a finding of its own; what the identity number decides nobody
 * types; phones and numbers were checked when they were stated.
 */
final class FormCheck {
    private static final Set<String> OF_THE_COACH = Set.of("coachName", "coachPhone");

    private final List<Field> fields;
    private final Ladder ladder;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    private FormCheck(Rulebook rulebook, LocalDate today) {
        this.fields = FormDescription.form(rulebook).map(Form::fields).orElse(List.of());
        this.ladder = rulebook.ladder();
        this.today = today;
    }

    /** @param pointer into the form as it is sent, {@code /competitors/0/education} */
    record Fault(String pointer, Text sentence) {}

    /** @param today the contest's day */
    static List<Fault> entry(
            Rulebook rulebook, EntryPlace place, List<CompetitorForm> team, boolean coached, LocalDate today) {
        FormCheck check = new FormCheck(rulebook, today);
        for (Field field : check.fields) {
            switch (field.name()) {
                case "skill" -> check.value(field, place.skill(), "/skill");
                case "division" -> check.value(field, place.division(), "/division");
                case "coachName", "coachPhone" -> {
                    if (field.required() && !coached) {
                        check.missing(field, "/coaches");
                    }
                }
                default -> {
                    for (int i = 0; i < team.size(); i++) {
                        check.competitor(field, team.get(i), "/competitors/" + i);
                    }
                }
            }
        }
        return check.faults;
    }

    /** One competitor alone: the one who may come in. */
    static List<Fault> incoming(Rulebook rulebook, CompetitorForm stated, LocalDate today) {
        FormCheck check = new FormCheck(rulebook, today);
        check.fields.forEach(field -> check.competitor(field, stated, "/incoming"));
        return check.faults;
    }

    private Text label(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::label)
                .findFirst()
                .orElse(new Text(name, name));
    }

    private void competitor(Field field, CompetitorForm stated, String pointer) {
        if (!FormDescription.asksCompetitor(field) || field.derivedFrom() != null) {
            return;
        }
        String place = pointer + FormDescription.place(field);
        String value = said(field.name(), stated);
        String with = field.requiredWith();
        if (value == null && with != null && !OF_THE_COACH.contains(with) && states(with, stated)) {
            Text other = label(with);
            faults.add(new Fault(
                    place,
                    new Text(
                            "填写了" + other.zh() + "，须填写" + field.label().zh(),
                            field.label().en() + ": must be stated with: " + other.en())));
            return;
        }
        value(field, value, place);
        if (field.name().equals("filledOn")) {
            LocalDate filled = stated.further().filledOn();
            if (filled != null && filled.isAfter(today)) {
                faults.add(new Fault(
                        place,
                        new Text(
                                field.label().zh() + "不能晚于提交之日",
                                field.label().en() + ": not after the day of submission")));
            }
        }
    }

    private void value(Field field, @Nullable String value, String pointer) {
        if (value == null) {
            if (field.required()) {
                missing(field, pointer);
            }
        } else if (field.type() == FieldType.CHOICE
                && field.choices().stream().map(Choice::value).noneMatch(value::equals)) {
            List<Text> known = field.choices().stream().map(Choice::label).toList();
            faults.add(new Fault(
                    pointer,
                    new Text(
                            field.label().zh() + "只能是："
                                    + String.join(
                                            "、", known.stream().map(Text::zh).toList()),
                            field.label().en() + ": one of "
                                    + String.join(
                                            ", ", known.stream().map(Text::en).toList()))));
        } else if (FormDescription.isAnswer(field) && field.type() == FieldType.DATE && !isDate(value)) {
            faults.add(new Fault(
                    pointer,
                    new Text(
                            field.label().zh() + "须为日期，如2025-10-20",
                            field.label().en() + ": a date such as 2025-10-20")));
        } else if (field.type() == FieldType.TEXT
                && field.pattern() != null
                && !Pattern.matches(field.pattern(), value)) {
            Text hint = field.note() == null ? new Text("", "") : field.note();
            faults.add(new Fault(
                    pointer,
                    new Text(
                            field.label().zh() + "格式不符" + (hint.zh().isEmpty() ? "" : "：" + hint.zh()),
                            field.label().en() + ": not of this form"
                                    + (hint.en().isEmpty() ? "" : ": " + hint.en()))));
        }
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException otherwise) {
            return false;
        }
    }

    private void missing(Field field, String pointer) {
        faults.add(new Fault(
                pointer, new Text("须填写" + field.label().zh(), field.label().en() + ": must be stated")));
    }

    /** A level that comes without a certificate asks for nothing about one. */
    private boolean states(String field, CompetitorForm stated) {
        return field.equals("level") ? ladder.certified(stated.level()) : said(field, stated) != null;
    }

    /** What was said in this field; having no level is an answer. */
    static @Nullable String said(String field, CompetitorForm stated) {
        CompetitorForm.Further further = stated.further();
        String said =
                switch (field) {
                    case "name" -> stated.name();
                    case "sex" -> stated.sex();
                    case "idNumber" -> stated.numberMask();
                    case "phone" -> stated.phone().mask();
                    case "email" -> stated.email();
                    case "level" -> stated.level().isEmpty() ? "NONE" : stated.level();
                    case "filledOn" ->
                        further.filledOn() == null ? null : further.filledOn().toString();
                    case "delegation" -> further.delegation();
                    case "major" -> further.major();
                    case "education" -> further.education();
                    case "certificateNumber" -> further.certificateNumber();
                    case "ethnicGroup" -> further.ethnicGroup();
                    case "occupation" -> further.occupation();
                    case "professionalTitle" -> further.professionalTitle();
                    case "household" -> further.household();
                    case "curriculum" -> further.curriculum();
                    case "remarks" -> further.remarks();
                    default -> further.answer(field);
                };
        return said == null || said.isBlank() ? null : said;
    }
}
