package org.podium.kit.trial;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.podium.kit.problem.ProblemCatalogue;
import org.podium.kit.problem.ProblemCode;
import org.podium.kit.problem.ProblemDefinition;

enum TrialProblem implements ProblemCode {
    NAME_TAKEN(409, "名称已被使用", "The name is taken", "名称“{0}”已被使用", "The name '{0}' is taken");

    private final ProblemDefinition definition;

    TrialProblem(int status, String zh, String en, String detailZh, String detailEn) {
        this.definition = new ProblemDefinition(status, zh, en, detailZh, detailEn);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }

    @ApplicationScoped
    static class Catalogue implements ProblemCatalogue {
        @Override
        public List<TrialProblem> codes() {
            return List.of(values());
        }

        @Override
        public Map<String, TrialProblem> constraints() {
            return Map.of("thing_once", NAME_TAKEN);
        }
    }
}
