package org.podium.scoring.result;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
public class ResultRows implements PanacheRepositoryBase<ResultRow, ResultRow.Key> {
    public List<ResultRow> of(Result result) {
        return list("poolId = ?1 and number = ?2 order by place", result.poolId(), result.number());
    }
}
