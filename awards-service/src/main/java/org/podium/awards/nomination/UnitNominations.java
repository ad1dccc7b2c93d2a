package org.podium.awards.nomination;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.podium.awards.nomination.UnitNomination.Status;
import org.podium.kit.paging.Keyset;

@ApplicationScoped
class UnitNominations implements PanacheRepositoryBase<UnitNomination, UUID> {

    /** In the order in which they were nominated. */
    List<UnitNomination> page(Keyset wanted, int limit) {
        return find(wanted.text(), wanted.values()).page(0, limit).list();
    }

    /** Whether the unit stands for this award already, or has it. */
    boolean stands(UUID contest, String rule, String uscc) {
        return count("contest = ?1 and rule = ?2 and uscc = ?3 and status <> ?4", contest, rule, uscc, Status.REFUSED)
                > 0;
    }
}
