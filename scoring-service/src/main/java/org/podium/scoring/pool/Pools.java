package org.podium.scoring.pool;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Pools implements PanacheRepositoryBase<Pool, UUID> {
    public List<Pool> of(UUID contest) {
        return list("contestId", contest);
    }

    public Optional<Pool> at(UUID contest, PoolKey key) {
        return find(
                        "contestId = ?1 and stage = ?2 and region = ?3 and skill = ?4 and division = ?5",
                        contest,
                        key.stage(),
                        key.region(),
                        key.skill(),
                        key.division())
                .firstResultOptional();
    }

    /** Alone in the pool until the transaction ends: entries that come, draw, freeze, decoding, results. */
    public Pool alone(Pool pool) {
        getEntityManager().refresh(pool, LockModeType.PESSIMISTIC_WRITE);
        return pool;
    }

    /** Beside others who mark, but not beside a freeze: nothing is keyed into a pool that is being closed. */
    public Pool beside(Pool pool) {
        getEntityManager().refresh(pool, LockModeType.PESSIMISTIC_READ);
        return pool;
    }

    /**
     * The first mark starts the pool. A conditional update rather than a transition of the loaded pool: two tabulators
     * who both held the shared lock would wait for each other.
     */
    public void start(Pool pool) {
        if (pool.status() == PoolStatus.DRAWN) {
            update(
                    "status = ?1, version = version + 1 where id = ?2 and status = ?3",
                    PoolStatus.MARKING,
                    pool.id(),
                    PoolStatus.DRAWN);
        }
    }
}
