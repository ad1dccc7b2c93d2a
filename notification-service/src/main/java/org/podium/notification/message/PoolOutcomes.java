package org.podium.notification.message;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PoolOutcomes implements PanacheRepositoryBase<PoolOutcome, UUID> {

    /** A pool is decided again with every result version; only a changed outcome is news. */
    boolean news(AwardEvent.PoolDecided pool) {
        PoolOutcome known = findById(pool.poolId());
        if (known == null) {
            known = new PoolOutcome(pool.poolId(), pool.contestId());
            persist(known);
        }
        return known.tell(pool.outcome());
    }
}
