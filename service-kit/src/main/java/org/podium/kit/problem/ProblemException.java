package org.podium.kit.problem;

import java.io.Serial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem of the catalogue; the transaction rolls back. */
public class ProblemException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ProblemCode code;
    private final transient List<Object> arguments;
    private final transient List<FieldError> errors = new ArrayList<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** @param arguments of the detail; a {@link Sentence} is said in the language of the answer */
    public ProblemException(ProblemCode code, Object... arguments) {
        super(code.code());
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public ProblemException withErrors(List<FieldError> more) {
        errors.addAll(more);
        return this;
    }

    public ProblemException withError(String pointer, String errorCode, Sentence message) {
        return withErrors(List.of(new FieldError(pointer, errorCode, message)));
    }

    public ProblemException withError(String pointer, String errorCode, String zh, String en) {
        return withError(pointer, errorCode, new Sentence(zh, en));
    }

    /** Adds an extension member, for example {@code clause}. */
    public ProblemException with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public ProblemException withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Tells the client when to ask again. */
    public ProblemException retryAfter(Duration pause) {
        return withHeader("Retry-After", Long.toString(Math.max(1, pause.toSeconds())));
    }

    public ProblemException causedBy(@Nullable Throwable cause) {
        initCause(cause);
        return this;
    }

    /** What an event on its way will bring: 404, its own code, and when to ask again. */
    public static ProblemException notKnownYet(String what) {
        return new ProblemException(KitProblem.NOT_KNOWN_YET, what).retryAfter(Duration.ofSeconds(1));
    }

    public ProblemCode code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public Map<String, Object> members() {
        return Map.copyOf(members);
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }
}
