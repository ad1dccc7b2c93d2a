package org.podium.awards.nomination;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.podium.awards.nomination.UnitNomination.Status;
import org.podium.kit.paging.Keyset;

/** Nominations of units. */
@ApplicationScoped
public class UnitNominations implements PanacheRepositoryBase<UnitNomination, UUID> {

    /** In the order in which they were nominated. */
    List<UnitNomination> page(Keyset wanted, int limit) {
        return find(wanted.text(), wanted.values()).page(0, limit).list();
    }

    /** What the committee approved, as the rulebook's function asks for it. */
    public List<UnitNomination> approvedOf(UUID contest) {
        return list("contest = ?1 and status = ?2 order by id", contest, Status.APPROVED);
    }

    public Optional<UnitNomination> latestOf(UUID contest, String rule, String uscc) {
        return find("contest = ?1 and rule = ?2 and uscc = ?3 order by id desc", contest, rule, uscc)
                .firstResultOptional();
    }

    /** Within the transaction: the committee approved another unit. The contest's row is locked. */
    public record UnitApproved(UUID contest) {}

    /** Whether the unit stands for this award already, or has it. */
    boolean stands(UUID contest, String rule, String uscc) {
        return count("contest = ?1 and rule = ?2 and uscc = ?3 and status <> ?4", contest, rule, uscc, Status.REFUSED)
                > 0;
    }
}
