package org.podium.registration.judge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Registration.Choice;
import org.podium.rulebook.Registration.Column;
import org.podium.rulebook.Registration.Field;
import org.podium.rulebook.Registration.FieldType;
import org.podium.rulebook.Registration.Form;
import org.podium.rulebook.Text;

/** Whether a form states what the notice's form asks of a candidate (S2 附件2), field by field. */
final class JudgeFormCheck {
    private final Form form;
    private final Nomination.Candidate stated;
    private final List<Fault> faults = new ArrayList<>();

    private JudgeFormCheck(Form form, Nomination.Candidate stated) {
        this.form = form;
        this.stated = stated;
    }

    /** @param pointer into the form as it is sent, {@code /answers/education} */
    record Fault(String pointer, Text sentence) {}

    /** What the form has no place for; asked of a draft too, since it would be lost. */
    static List<Fault> unasked(Form form, Nomination.Answers said) {
        List<Fault> faults = new ArrayList<>();
        said.fields().keySet().stream()
                .filter(name -> field(form, name)
                        .filter(field -> field.type() != FieldType.TABLE)
                        .isEmpty())
                .forEach(name -> faults.add(unknown("/answers/" + name)));
        said.tables().forEach((name, rows) -> {
            List<String> columns = field(form, name).map(Field::columns).orElse(List.of()).stream()
                    .map(Column::name)
                    .toList();
            if (columns.isEmpty()) {
                faults.add(unknown("/tables/" + name));
            }
            for (int i = 0; i < rows.size() && !columns.isEmpty(); i++) {
                String row = "/tables/" + name + "/" + i + "/";
                rows.get(i).keySet().stream()
                        .filter(column -> !columns.contains(column))
                        .forEach(column -> faults.add(unknown(row + column)));
            }
        });
        return faults;
    }

    private static Optional<Field> field(Form form, String name) {
        return form.fields().stream()
                .filter(field -> field.name().equals(name) && JudgeForm.asks(field))
                .filter(field -> !JudgeForm.PROPERTIES.contains(name))
                .findFirst();
    }

    private static Fault unknown(String pointer) {
        return new Fault(pointer, new Text("表中没有这一栏", "the form has no such field"));
    }

    /** What is missing or contradicts the form when it is handed in; a draft may be open. */
    static List<Fault> complete(Form form, Nomination.Candidate stated) {
        JudgeFormCheck check = new JudgeFormCheck(form, stated);
        form.fields().stream().filter(JudgeForm::asks).forEach(check::field);
        return check.faults;
    }

    private void field(Field field) {
        if (field.type() == FieldType.TABLE) {
            List<Map<String, String>> rows = stated.answers().tables().getOrDefault(field.name(), List.of());
            if (field.required() && rows.isEmpty()) {
                missing(field);
            }
            return;
        }
        String said = said(field.name());
        String with = field.requiredWith();
        if (said == null) {
            if (field.required() || (with != null && said(with) != null)) {
                missing(field);
            }
        } else if (field.type() == FieldType.CHOICE
                && field.choices().stream().map(Choice::value).noneMatch(said::equals)) {
            List<String> known = field.choices().stream().map(Choice::value).toList();
            wrong(field, "只能是：" + String.join("、", known), "one of " + String.join(", ", known));
        } else if (field.type() == FieldType.DATE && !isDate(said)) {
            wrong(field, "须为日期，如2025-10-20", "a date such as 2025-10-20");
        } else if (field.type() == FieldType.TEXT
                && field.pattern() != null
                && !Pattern.matches(field.pattern(), said)) {
            wrong(field, "格式不符", "not of this form");
        }
    }

    private @Nullable String said(String field) {
        String said =
                switch (field) {
                    case "name" -> stated.name();
                    case "idNumber" -> stated.numberMask();
                    case "phone" -> stated.phone().mask();
                    case "email" -> stated.email();
                    case "skill" -> stated.skill();
                    default -> stated.answers().fields().get(field);
                };
        return said == null || said.isBlank() ? null : said;
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException otherwise) {
            return false;
        }
    }

    private void missing(Field field) {
        faults.add(new Fault(
                JudgeForm.place(field),
                new Text("须填写" + field.label().zh(), field.label().en() + ": must be stated")));
    }

    private void wrong(Field field, String zh, String en) {
        faults.add(new Fault(
                JudgeForm.place(field),
                new Text(field.label().zh() + zh, field.label().en() + ": " + en)));
    }
}
