package org.podium.scoring.contest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.podium.kit.problem.ProblemException;

@ApplicationScoped
public class Contests implements PanacheRepositoryBase<Contest, UUID> {
    /** 404 with Retry-After: a contest that registration has just published may be on its way. */
    public Contest known(UUID id) {
        return living(id).orElseThrow(() -> ProblemException.notKnownYet("contest " + id));
    }

    public Optional<Contest> living(UUID id) {
        return findByIdOptional(id).filter(c -> !c.deleted());
    }
}
