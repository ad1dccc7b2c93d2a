package org.podium.kit.problem;

import java.util.List;

/** A CDI bean that lists problem codes of a service, so that {@code GET /{root}/v1/problems} can show them. */
@FunctionalInterface
public interface ProblemCatalogue {
    List<? extends ProblemCode> codes();
}
