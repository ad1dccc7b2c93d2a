package org.podium.scoring.qualification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A place that became free and is offered to the next in rank, who was told of it. */
@Entity
@Immutable
@Table(name = "offered_place")
@IdClass(Confirmation.Key.class)
public class Offer {
    @Id
    private UUID poolId;

    @Id
    private UUID entryId;

    private int rank;
    private int resultNumber;
    private int rulebookVersion;
    private Instant offeredAt;

    protected Offer() {}

    Offer(Standings of, UUID entryId, Instant at) {
        this.poolId = of.pool().id();
        this.entryId = entryId;
        this.rank = of.rank(entryId);
        this.resultNumber = of.resultNumber();
        this.rulebookVersion = of.rulebookVersion();
        this.offeredAt = at;
    }

    UUID entryId() {
        return entryId;
    }

    int rank() {
        return rank;
    }
}
