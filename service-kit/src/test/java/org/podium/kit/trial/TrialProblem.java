package org.podium.kit.trial;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.podium.kit.problem.ProblemCatalogue;
import org.podium.kit.problem.ProblemCode;

enum TrialProblem implements ProblemCode {
    NAME_TAKEN;

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String zh() {
        return "名称已被使用";
    }

    @Override
    public String en() {
        return "The name is taken";
    }

    @Override
    public String detailZh() {
        return "名称“{0}”已被使用";
    }

    @Override
    public String detailEn() {
        return "The name '{0}' is taken";
    }

    @ApplicationScoped
    static class Catalogue implements ProblemCatalogue {
        @Override
        public List<TrialProblem> codes() {
            return List.of(values());
        }
    }
}
