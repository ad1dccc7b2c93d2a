package org.podium.scoring.penalty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class Penalties implements PanacheRepositoryBase<Penalty, UUID> {
    public List<Penalty> of(UUID pool) {
        return list("poolId = ?1 order by id", pool);
    }
}
