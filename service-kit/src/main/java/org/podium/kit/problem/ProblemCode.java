package org.podium.kit.problem;

import java.util.Locale;

/**
 * One entry of a service's catalogue of problems (RFC 9457): an enum constant. The type is
 * {@code /problems/<service>/<code>} and never changes; title and detail are in Chinese and English.
 */
public interface ProblemCode {
    /** HTTP status */
    int status();

    /** title in Chinese: the same for every occurrence */
    String zh();

    /** title in English */
    String en();

    /** sentence about this occurrence, {@link java.text.MessageFormat} over the arguments of the exception */
    default String detailZh() {
        return zh();
    }

    default String detailEn() {
        return en();
    }

    /** stable, kebab-case; derived from the name of the enum constant */
    default String code() {
        return ((Enum<?>) this).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
