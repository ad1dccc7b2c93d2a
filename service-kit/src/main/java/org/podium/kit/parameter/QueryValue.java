package org.podium.kit.parameter;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.problem.Sentence;

/** Whether a text can be the value of a query parameter of some type. */
public final class QueryValue {
    /** {@link java.util.UUID#fromString} takes {@code 1-1-1-1-1} as well */
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final List<String> TRUTHS = List.of("true", "false");

    private QueryValue() {}

    static void require(String name, Class<?> type, String value) {
        switch (type.getSimpleName()) {
            case "UUID" -> require(name, ID.matcher(value).matches(), new Sentence("须为 UUID", "a UUID is wanted"));
            case "int", "Integer", "long", "Long" ->
                require(name, NUMBER.matcher(value).matches(), new Sentence("须为整数", "a whole number is wanted"));
            case "boolean", "Boolean" -> require(name, TRUTHS.contains(value), Sentence.oneOf(TRUTHS));
            default -> {
                if (type.isEnum()) {
                    List<String> names = Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .toList();
                    require(name, names.contains(value), Sentence.oneOf(names));
                }
            }
        }
    }

    /** 400 {@code parameter-invalid} unless the value of this parameter fits. */
    public static void require(String name, boolean fits, Sentence wanted) {
        if (!fits) {
            throw new ProblemException(KitProblem.PARAMETER_INVALID, name, wanted)
                    .with("parameter", name)
                    .withError("/" + name, "parameter", wanted);
        }
    }

    /** The same for a name that a rulebook gives, such as a skill; one that is not asked for fits. */
    public static void requireKnown(String name, @Nullable String value, Collection<String> known) {
        require(name, value == null || known.contains(value), Sentence.oneOf(known));
    }
}
