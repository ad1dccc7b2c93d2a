package org.podium.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.podium.kit.problem.ProblemCatalogue;
import org.podium.kit.problem.ProblemCode;

/** Shows the problems of this service. */
@ApplicationScoped
class RegistrationCatalogue implements ProblemCatalogue {
    @Override
    public List<? extends ProblemCode> codes() {
        return List.of(RegistrationProblem.values());
    }
}
