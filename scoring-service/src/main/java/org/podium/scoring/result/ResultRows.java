package org.podium.scoring.result;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class ResultRows implements PanacheRepositoryBase<ResultRow, ResultRow.Key> {
    public List<ResultRow> of(Result result) {
        return list("poolId = ?1 and number = ?2 order by place", result.poolId(), result.number());
    }

    /** Of the latest result of each of these pools. */
    public List<ResultRow> ofLatest(Collection<UUID> pools) {
        return list(
                "from ResultRow w where w.poolId in ?1"
                        + " and w.number = (select max(r.number) from Result r where r.poolId = w.poolId) order by w.place",
                pools);
    }
}
