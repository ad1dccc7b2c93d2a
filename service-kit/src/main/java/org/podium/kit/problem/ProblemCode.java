package org.podium.kit.problem;

import java.util.Locale;

/**
 * One entry of a service's catalogue of problems (RFC 9457): an enum constant that holds its definition. The type is
 * {@code /problems/<service>/<code>} and never changes; title and detail are in Chinese and English.
 */
public interface ProblemCode {
    ProblemDefinition definition();

    /** HTTP status */
    default int status() {
        return definition().status();
    }

    /** stable, kebab-case; derived from the name of the enum constant */
    default String code() {
        return ((Enum<?>) this).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
