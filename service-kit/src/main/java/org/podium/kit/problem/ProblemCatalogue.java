package org.podium.kit.problem;

import java.util.List;
import java.util.Map;

/** A CDI bean that lists problem codes of a service, so that {@code GET /{root}/v1/problems} can show them. */
@FunctionalInterface
public interface ProblemCatalogue {
    List<? extends ProblemCode> codes();

    /**
     * Unique constraints of the database, by name, that keep two requests from creating the same at once, with the problem
     * for the one who comes second. A look before the insert answers all others; what is not listed here is a mistake of
     * ours when it breaks, and answers 500.
     */
    default Map<String, ? extends ProblemCode> constraints() {
        return Map.of();
    }
}
