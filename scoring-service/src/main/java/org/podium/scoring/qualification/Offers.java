package org.podium.scoring.qualification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Offers implements PanacheRepositoryBase<Offer, Confirmation.Key> {
    List<Offer> of(UUID pool) {
        return list("poolId = ?1 order by rank, entryId", pool);
    }
}
