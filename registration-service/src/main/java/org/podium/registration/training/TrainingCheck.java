package org.podium.registration.training;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Registration.Column;
import org.podium.rulebook.Registration.FieldType;
import org.podium.rulebook.Text;

/**
 * Whether a record of a training says what the rulebook asks and no more (S1-39). A field of a type that names a person is not
 * asked for, whatever a rulebook says: the record is about the training.
 */
final class TrainingCheck {
    private static final Set<FieldType> TAKEN = Set.of(FieldType.TEXT, FieldType.LONG_TEXT, FieldType.DATE);
    private static final int LONGEST = 200;

    /** As long as a phone number, or longer: an identity number. */
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("\\d{11}");

    private TrainingCheck() {}

    /** @param code stable word of what is wrong */
    record Fault(String field, String code, Text sentence) {}

    static List<Fault> of(List<Column> fields, Map<String, String> answers) {
        List<Fault> faults = new ArrayList<>();
        List<Column> asked =
                fields.stream().filter(field -> TAKEN.contains(field.type())).toList();
        for (Column field : asked) {
            fault(field, answers.get(field.name()), faults);
        }
        List<String> names = asked.stream().map(Column::name).toList();
        answers.keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .forEach(name -> faults.add(new Fault(
                        name,
                        "unknown",
                        new Text(
                                "没有这一项，可用：" + String.join("、", names),
                                "no such field; known: " + String.join(", ", names)))));
        return faults;
    }

    private static void fault(Column field, @Nullable String said, List<Fault> faults) {
        if (said == null || said.isBlank()) {
            faults.add(new Fault(
                    field.name(),
                    "required",
                    new Text("须填写" + field.label().zh(), field.label().en() + ": must be stated")));
        } else if (said.length() > LONGEST) {
            faults.add(new Fault(
                    field.name(), "length", new Text("最多 " + LONGEST + " 字", "at most " + LONGEST + " characters")));
        } else if (field.type() == FieldType.DATE && !isDate(said)) {
            faults.add(new Fault(
                    field.name(),
                    "date",
                    new Text(
                            field.label().zh() + "须为日期，如2021-07-20",
                            field.label().en() + ": a date such as 2021-07-20")));
        } else if (NUMBER_OF_A_PERSON.matcher(said).find()) {
            faults.add(new Fault(
                    field.name(),
                    "personal",
                    new Text("不得填写个人的电话或证件号码", "no number of a person, neither phone nor identity")));
        }
    }

    private static boolean isDate(String said) {
        try {
            LocalDate.parse(said);
            return true;
        } catch (DateTimeParseException otherwise) {
            return false;
        }
    }
}
