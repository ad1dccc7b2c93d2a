package org.podium.rulebook.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.podium.rulebook.Text;

/**
 * A resident identity number of GB 11643-1999, valid as far as a number can tell: province, birth date and check
 * character (ISO 7064 MOD 11-2). County codes are not tested, since those of older numbers are no longer listed. Made by
 * {@link #check}; never in logs: {@code toString} is masked.
 */
public record ResidentId(String number) {

    private static final Pattern SHAPE = Pattern.compile("\\d{17}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    /** @throws IllegalArgumentException for anything that is not of the right shape; {@link #check} explains */
    public ResidentId {
        if (!SHAPE.matcher(number).matches()) {
            throw new IllegalArgumentException("not 17 digits and a check character");
        }
    }

    /** Trims, upper-cases a final x, and checks; a birth date after {@code today} is refused. */
    public static Check<ResidentId> check(String written, LocalDate today) {
        String number = written.strip().toUpperCase(Locale.ROOT);
        if (number.matches("\\d{15}")) {
            return invalid("15 位身份证号已停用，请填写 18 位号码", "15-digit numbers are obsolete; give the number of 18 characters");
        }
        if (!SHAPE.matcher(number).matches()) {
            return invalid(
                    "身份证号应为 17 位数字加 1 位校验码（数字或 X）",
                    "an identity number has 17 digits and a check character, a digit or X");
        }
        if (!PROVINCES.contains(number.substring(0, 2))) {
            return invalid("前两位不是省级行政区划代码", "the first two digits are no code of a province");
        }
        LocalDate born;
        try {
            born = bornOf(number);
        } catch (DateTimeException e) {
            return invalid("第 7 至 14 位不是有效日期", "digits 7 to 14 are not a day of the calendar");
        }
        if (born.isAfter(today)) {
            return invalid("出生日期晚于今天", "the date of birth is in the future");
        }
        return number.charAt(17) == checkCharacter(number)
                ? new Check.Valid<>(new ResidentId(number))
                : invalid("校验码不符，请核对号码", "the check character does not fit; please compare the number");
    }

    /** Of the first 17 digits. */
    static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % 11);
    }

    public LocalDate born() {
        return bornOf(number);
    }

    private static LocalDate bornOf(String number) {
        return LocalDate.of(
                Integer.parseInt(number, 6, 10, 10),
                Integer.parseInt(number, 10, 12, 10),
                Integer.parseInt(number, 12, 14, 10));
    }

    public Sex sex() {
        return (number.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** {@code 12**************34} */
    public String masked() {
        return number.substring(0, 2) + "*".repeat(14) + number.substring(16);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static Check<ResidentId> invalid(String zh, String en) {
        return new Check.Invalid<>(new Text(zh, en));
    }
}
