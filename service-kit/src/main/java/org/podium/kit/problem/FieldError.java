package org.podium.kit.problem;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * What is wrong with one field.
 *
 * @param pointer JSON pointer (RFC 6901) into the request body, {@code ""} for the whole
 * @param code stable, for example the id of the rule or the name of the constraint
 * @param message one sentence, for people; the answer holds it in the language that the client asked for
 */
public record FieldError(String pointer, String code, Sentence message) {
    public FieldError(String pointer, String code, String zh, String en) {
        this(pointer, code, new Sentence(zh, en));
    }

    /** What stands there is none of the names or values that are known. */
    public static FieldError unknown(String pointer, String code, Collection<?> known) {
        String names = known.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new FieldError(pointer, code, "可用：" + names, "known: " + names);
    }
}
