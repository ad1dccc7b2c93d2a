package org.podium.scoring.contest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;

@ApplicationScoped
public class Contests implements PanacheRepositoryBase<Contest, UUID> {
    /** 404, of a contest that registration may just have published with Retry-After: a deleted one does not come again. */
    public Contest known(UUID id) {
        Contest contest = findByIdOptional(id).orElseThrow(() -> ProblemException.notKnownYet("contest " + id));
        if (contest.deleted()) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
        return contest;
    }
}
