package org.podium.scoring.draw;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Draws implements PanacheRepositoryBase<Draw, Draw.Key> {
    List<Draw> of(UUID pool) {
        return list("poolId = ?1 order by number", pool);
    }
}
