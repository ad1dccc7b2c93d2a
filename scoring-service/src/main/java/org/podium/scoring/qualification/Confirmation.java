package org.podium.scoring.qualification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An entry that the organiser confirmed for the next stage, by which rank of which result and under which rulebook. */
@Entity
@Immutable
@Table(name = "qualified_entry")
@IdClass(Confirmation.Key.class)
public class Confirmation {
    public record Key(UUID poolId, UUID entryId) {}

    @Id
    private UUID poolId;

    @Id
    private UUID entryId;

    private UUID nextPoolId;
    private int rank;
    private boolean successor;
    private int resultNumber;
    private int rulebookVersion;
    private String confirmedBy;
    private Instant confirmedAt;

    protected Confirmation() {}

    /** @param successor took the place of one who withdrew */
    Confirmation(Standings of, UUID nextPoolId, UUID entryId, int rank, boolean successor, String by, Instant at) {
        this.poolId = of.pool().id();
        this.entryId = entryId;
        this.nextPoolId = nextPoolId;
        this.rank = rank;
        this.successor = successor;
        this.resultNumber = of.resultNumber();
        this.rulebookVersion = of.rulebookVersion();
        this.confirmedBy = by;
        this.confirmedAt = at;
    }

    public UUID poolId() {
        return poolId;
    }

    public UUID entryId() {
        return entryId;
    }

    public int rank() {
        return rank;
    }

    public boolean successor() {
        return successor;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }
}
