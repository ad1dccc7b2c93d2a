package org.podium.scoring.penalty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AnnulmentSteps implements PanacheRepositoryBase<AnnulmentStep, AnnulmentStep.Key> {
    List<AnnulmentStep> of(UUID pool) {
        return list(
                "select s from AnnulmentStep s, Penalty p where p.id = s.penaltyId and p.poolId = ?1 order by s.number",
                pool);
    }

    List<AnnulmentStep> ofPenalty(UUID penalty) {
        return list("penaltyId = ?1 order by number", penalty);
    }
}
