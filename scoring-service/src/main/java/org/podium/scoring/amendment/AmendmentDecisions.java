package org.podium.scoring.amendment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AmendmentDecisions implements PanacheRepositoryBase<AmendmentDecision, AmendmentDecision.Key> {
    List<AmendmentDecision> of(UUID pool) {
        return list("poolId = ?1 order by rulebookVersion", pool);
    }
}
