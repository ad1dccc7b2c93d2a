package org.podium.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.podium.kit.problem.ProblemCatalogue;
import org.podium.kit.problem.ProblemCode;

/** Lists {@link ScoringProblem} at {@code GET /scoring/v1/problems}. */
@ApplicationScoped
class ProblemsOfScoring implements ProblemCatalogue {
    @Override
    public List<? extends ProblemCode> codes() {
        return List.of(ScoringProblem.values());
    }
}
