package org.podium.scoring.qualification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Decisions implements PanacheRepositoryBase<Decision, UUID> {
    List<Decision> of(Collection<UUID> pools) {
        return list("poolId in ?1 order by id", pools);
    }
}
