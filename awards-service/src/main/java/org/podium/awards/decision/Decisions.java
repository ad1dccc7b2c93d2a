package org.podium.awards.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.podium.awards.pool.Pool;
import org.podium.kit.paging.Keyset;

@ApplicationScoped
public class Decisions implements PanacheRepositoryBase<Decision, UUID> {

    /** Those that hold, in the order they were taken. */
    public List<Decision> holdingFor(UUID pool) {
        return list("pool = ?1 and supersededBy is null order by id", pool);
    }

    /** The same of every pool of a contest. */
    public List<Decision> holdingIn(UUID contest) {
        return list("contest = ?1 and supersededBy is null order by id", contest);
    }

    /** In the order they were taken, also those that a later one replaced. */
    List<Decision> page(Keyset wanted, int limit) {
        return find(wanted.text(), wanted.values()).page(0, limit).list();
    }

    /** Within the transaction: awards of this pool are to be computed again. The contest's row is locked. */
    public record DecisionTaken(Pool pool) {}
}
