package org.podium.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The service's own problems and the kit's. */
@ApplicationScoped
class KnownProblems {
    private final Instance<ProblemCatalogue> own;

    KnownProblems(@Any Instance<ProblemCatalogue> own) {
        this.own = own;
    }

    Stream<ProblemCode> codes() {
        return Stream.concat(
                own.stream().flatMap(catalogue -> catalogue.codes().stream()), Stream.of(KitProblem.values()));
    }

    /** The problem of whoever comes second to what this unique constraint keeps single; none for one that is not listed. */
    Optional<ProblemCode> ofConstraint(String name) {
        return own.stream()
                .map(catalogue -> catalogue.constraints().get(name))
                .filter(Objects::nonNull)
                .map(ProblemCode.class::cast)
                .findFirst();
    }
}
