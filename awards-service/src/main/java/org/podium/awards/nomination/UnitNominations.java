package org.podium.awards.nomination;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.podium.awards.nomination.UnitNomination.Status;

@ApplicationScoped
class UnitNominations implements PanacheRepositoryBase<UnitNomination, UUID> {

    List<UnitNomination> of(UUID contest) {
        return list("contest = ?1 order by id", contest);
    }

    /** Whether the unit stands for this award already, or has it. */
    boolean stands(UUID contest, String rule, String uscc) {
        return count("contest = ?1 and rule = ?2 and uscc = ?3 and status <> ?4", contest, rule, uscc, Status.REFUSED)
                > 0;
    }
}
