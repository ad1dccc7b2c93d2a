package org.podium.kit.problem;

import java.util.Collection;

/**
 * What is wrong with one field.
 *
 * @param pointer JSON pointer (RFC 6901) into the request body, {@code ""} for the whole; of a parameter its name behind a slash
 * @param code stable, for example the id of the rule or the name of the constraint
 * @param message one sentence, for people; the answer holds it in the language that the client asked for
 */
public record FieldError(String pointer, String code, Sentence message) {
    public FieldError(String pointer, String code, String zh, String en) {
        this(pointer, code, new Sentence(zh, en));
    }

    /** What stands there is none of the names or values that are known. */
    public static FieldError unknown(String pointer, String code, Collection<?> known) {
        return new FieldError(pointer, code, Sentence.oneOf(known));
    }
}
