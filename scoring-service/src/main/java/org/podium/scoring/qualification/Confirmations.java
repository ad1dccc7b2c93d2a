package org.podium.scoring.qualification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Confirmations implements PanacheRepositoryBase<Confirmation, Confirmation.Key> {
    List<Confirmation> of(Collection<UUID> pools) {
        return list("poolId in ?1 order by rank, entryId", pools);
    }
}
