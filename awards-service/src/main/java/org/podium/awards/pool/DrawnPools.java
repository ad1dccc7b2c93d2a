package org.podium.awards.pool;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class DrawnPools implements PanacheRepositoryBase<DrawnPool, UUID> {

    /** Those of which no result has been heard, not even a provisional one. */
    public List<DrawnPool> withoutResult(UUID contest) {
        return list(
                "contest = ?1 and id not in (select p.id from Pool p where p.contest = ?1) order by skill, division, id",
                contest);
    }
}
