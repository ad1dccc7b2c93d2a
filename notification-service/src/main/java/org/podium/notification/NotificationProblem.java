package org.podium.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.podium.kit.problem.ProblemCatalogue;
import org.podium.kit.problem.ProblemCode;
import org.podium.kit.problem.ProblemDefinition;

/** The problems that are this service's own. */
public enum NotificationProblem implements ProblemCode {
    DELIVERY_NOT_RETRYABLE(
            409,
            "该邮件不能重发",
            "This delivery cannot be retried",
            "当前状态为 {0}；只有 RETRYING 或 FAILED 可以重发",
            "Its status is {0}; only RETRYING or FAILED can be retried");

    private final ProblemDefinition definition;

    NotificationProblem(int status, String zh, String en, String detailZh, String detailEn) {
        this.definition = new ProblemDefinition(status, zh, en, detailZh, detailEn);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }

    @ApplicationScoped
    static class Catalogue implements ProblemCatalogue {
        @Override
        public List<NotificationProblem> codes() {
            return List.of(values());
        }
    }
}
