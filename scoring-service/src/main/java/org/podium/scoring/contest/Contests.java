package org.podium.scoring.contest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;

@ApplicationScoped
public class Contests implements PanacheRepositoryBase<Contest, UUID> {
    /** Held alone, for what moves entries from one pool to another. */
    public void alone(UUID id) {
        findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The contest of an event about an entry: no pool is merged or closed meanwhile; others come beside it. */
    public @Nullable Contest steady(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_READ);
    }

    /** 404, of a contest that registration may just have published with Retry-After: a deleted one does not come again. */
    public Contest known(UUID id) {
        Contest contest = findByIdOptional(id).orElseThrow(() -> ProblemException.notKnownYet("contest " + id));
        if (contest.deleted()) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
        return contest;
    }
}
