package org.podium.notification.message;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What the people of a pool were last told of its outcome. */
@Entity
@Table(name = "pool_outcome")
class PoolOutcome {
    @Id
    private UUID poolId;

    private UUID contestId;
    private String outcome;

    protected PoolOutcome() {}

    PoolOutcome(UUID poolId, UUID contestId) {
        this.poolId = poolId;
        this.contestId = contestId;
        this.outcome = "";
    }

    /** @return whether this is news */
    boolean tell(String decided) {
        boolean news = !outcome.equals(decided);
        outcome = decided;
        return news;
    }
}
