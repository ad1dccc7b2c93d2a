package org.podium.awards.contest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.podium.awards.problem.AwardsProblem;
import org.podium.kit.problem.ProblemException;

@ApplicationScoped
public class Contests implements PanacheRepositoryBase<Contest, UUID> {

    /** @throws ProblemException 404 that asks to come again: the contest's event may be on its way */
    public Contest known(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notKnownYet("contest " + id));
    }

    /**
     * For whoever changes what becomes of awards: recomputation, decision, notice and confirmation of one contest follow
     * each other. A lock on every pool instead would let a corrected result slip between a notice's check and its opening.
     *
     * @throws ProblemException 404 as {@link #known}, 409 where the contest is held
     */
    public Contest toDecideOn(UUID id) {
        var contest = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notKnownYet("contest " + id));
        var held = contest.heldBecause();
        if (held != null) throw new ProblemException(AwardsProblem.CONTEST_HELD).with("held", held);
        return contest;
    }
}
