package org.podium.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.podium.kit.problem.ProblemCatalogue;
import org.podium.kit.problem.ProblemCode;

/** This service's part of the catalogue. */
@ApplicationScoped
public class NotificationProblems implements ProblemCatalogue {
    @Override
    public List<? extends ProblemCode> codes() {
        return List.of(NotificationProblem.values());
    }
}
