package org.podium.scoring.result;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Results implements PanacheRepositoryBase<Result, Result.Key> {
    List<Result> of(UUID pool) {
        return list("poolId = ?1 order by number", pool);
    }

    public Optional<Result> latest(UUID pool) {
        return find("poolId = ?1 order by number desc", pool).firstResultOptional();
    }
}
