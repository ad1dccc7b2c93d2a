package org.podium.scoring.penalty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class Penalties implements PanacheRepositoryBase<Penalty, UUID> {
    boolean disqualified(UUID pool, String code) {
        return count("poolId = ?1 and code = ?2 and kind = ?3", pool, code, Penalty.DISQUALIFY) > 0;
    }

    public List<Penalty> of(UUID pool) {
        return list("poolId = ?1 order by id", pool);
    }
}
