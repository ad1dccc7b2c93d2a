package org.podium.registration.insurance;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.podium.kit.problem.FieldError;
import org.podium.rulebook.Registration.Column;
import org.podium.rulebook.Registration.FieldType;
import org.podium.rulebook.Registration.Insurance;
import org.podium.rulebook.Registration.Validity;
import org.podium.rulebook.identity.Check;
import org.podium.rulebook.identity.ResidentId;

/**
 * Whether what a unit writes down of an insurance is what the rule asks, and no more (S2-33). What is missing may come later.
 */
final class InsuranceCheck {
    /** A mobile number, or what is as long as an identity number; other long numbers are those of policies. */
    private static final Pattern NUMBER_OF_A_PERSON =
            Pattern.compile("(?<!\\d)(?:(?:86)?1[3-9]\\d{9}(?!\\d)|(?<identity>\\d{17}[0-9Xx])(?![0-9Xx]))");

    private InsuranceCheck() {}

    /** What the rule does not ask, days that are none or in the wrong order, and numbers of persons. */
    static List<FieldError> of(Insurance rule, Map<String, String> answers) {
        List<FieldError> errors = new ArrayList<>();
        List<String> known = rule.fields().stream().map(Column::name).toList();
        for (String name : answers.keySet()) {
            if (!known.contains(name)) {
                errors.add(FieldError.unknown("/answers/" + name, rule.id(), known));
            }
        }
        for (Column field : rule.fields()) {
            String said = answers.getOrDefault(field.name(), "");
            if (field.type() == FieldType.DATE
                    && answers.containsKey(field.name())
                    && day(said).isEmpty()) {
                errors.add(new FieldError(
                        "/answers/" + field.name(),
                        rule.id(),
                        field.label().zh() + "须为日期，如2025-11-10",
                        field.label().en() + ": a date such as 2025-11-10"));
            } else if (namesPerson(said)) {
                errors.add(new FieldError(
                        "/answers/" + field.name(),
                        "personal",
                        "不得填写个人的电话或证件号码",
                        "no number of a person, neither phone nor identity"));
            }
        }
        Validity validity = rule.validity();
        if (validity != null) {
            order(validity, answers).ifPresent(errors::add);
        }
        return errors;
    }

    /** Empty where no day is written. */
    static Optional<LocalDate> day(@Nullable String said) {
        if (said == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(said));
        } catch (DateTimeParseException otherwise) {
            return Optional.empty();
        }
    }

    private static Optional<FieldError> order(Validity validity, Map<String, String> answers) {
        LocalDate to = day(answers.get(validity.to())).orElse(LocalDate.MAX);
        return day(answers.get(validity.from()))
                .filter(to::isBefore)
                .map(from -> new FieldError(
                        "/answers/" + validity.to(), "order", "不得早于起始日期 " + from, "not before the first day, " + from));
    }

    private static boolean namesPerson(String said) {
        Matcher numbers = NUMBER_OF_A_PERSON.matcher(said);
        while (numbers.find()) {
            String identity = numbers.group("identity");
            if (identity == null || ResidentId.check(identity, LocalDate.MAX) instanceof Check.Valid<ResidentId>) {
                return true;
            }
        }
        return false;
    }
}
