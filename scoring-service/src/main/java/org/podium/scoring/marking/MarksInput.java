package org.podium.scoring.marking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.podium.kit.problem.FieldError;
import org.podium.kit.problem.ProblemException;
import org.podium.scoring.ScoringProblem;

/** Marks as somebody keys them: every component of the rulebook, by name. */
public record MarksInput(@NotNull Map<String, @NotNull @Valid Keyed> components) {
    private static final Pattern POINTS = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");
    private static final BigDecimal MOST = new BigDecimal("100");
    private static final int MOST_MINUTES = 6000;

    /**
     * @param status left out: PRESENT
     * @param score points of 100 as a decimal string with at most two decimals; none when ABSENT
     */
    public record Keyed(
            @Nullable MarkStatus status,
            @Nullable String score,
            @Nullable Integer minutes) {}

    /** Refused with a pointer per component: unknown, missing, no number, above 100, absent with a score. */
    Map<String, ComponentMark> read(Set<String> known) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, ComponentMark> marks = new TreeMap<>();
        for (String name : known) {
            if (!components.containsKey(name)) {
                errors.add(error(name, "missing-component", "缺少该组成部分", "this component is missing"));
            }
        }
        components.forEach((name, keyed) -> {
            if (!known.contains(name)) {
                errors.add(FieldError.unknown("/components/" + name, "unknown-component", known));
            } else {
                ComponentMark mark = read(name, keyed, errors);
                if (mark != null) {
                    marks.put(name, mark);
                }
            }
        });
        if (!errors.isEmpty()) {
            throw new ProblemException(ScoringProblem.INVALID_MARKS).withErrors(errors);
        }
        return marks;
    }

    private static @Nullable ComponentMark read(String name, Keyed keyed, List<FieldError> errors) {
        if (keyed.status() == MarkStatus.ABSENT) {
            if (keyed.score() != null || keyed.minutes() != null) {
                errors.add(error(name, "absent-with-score", "缺考不能有成绩或用时", "absent has neither score nor time"));
                return null;
            }
            return ComponentMark.absent();
        }
        String score = keyed.score();
        if (score == null || !POINTS.matcher(score).matches() || new BigDecimal(score).compareTo(MOST) > 0) {
            errors.add(error(
                    name + "/score",
                    "points-of-100",
                    "须为 0 至 100、最多两位小数的字符串",
                    "a string of 0 to 100, at most two decimals"));
            return null;
        }
        Integer minutes = keyed.minutes();
        if (minutes != null && (minutes < 0 || minutes > MOST_MINUTES)) {
            errors.add(error(name + "/minutes", "minutes", "用时须为 0 至 6000 分钟", "0 to 6000 minutes"));
            return null;
        }
        return ComponentMark.of(score, minutes);
    }

    private static FieldError error(String path, String code, String zh, String en) {
        return new FieldError("/components/" + path, code, zh, en);
    }
}
