package org.podium.scoring.penalty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AnnulmentSteps implements PanacheRepositoryBase<AnnulmentStep, AnnulmentStep.Key> {
    List<AnnulmentStep> inPools(Collection<UUID> pools) {
        return list(
                "select s from AnnulmentStep s, Penalty p where p.id = s.penaltyId and p.poolId in ?1 order by s.number",
                pools);
    }

    List<AnnulmentStep> of(Collection<UUID> penalties) {
        return list("penaltyId in ?1 order by number", penalties);
    }

    List<AnnulmentStep> ofPenalty(UUID penalty) {
        return list("penaltyId = ?1 order by number", penalty);
    }
}
