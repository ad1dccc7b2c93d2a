package org.podium.scoring.qualification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who of a set that is tied over the quota goes on, in the organiser's word and with a reason. Append-only. */
@Entity
@Immutable
@Table(name = "qualification_decision")
public class Decision {
    @Id
    private UUID id;

    private UUID poolId;
    private int resultNumber;
    private int rulebookVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> tied;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> named;

    private String reason;
    private String decidedBy;
    private Instant decidedAt;

    protected Decision() {}

    Decision(UUID id, Standings of, List<UUID> named, String reason, String by, Instant at) {
        this.id = id;
        this.poolId = of.pool().id();
        this.resultNumber = of.resultNumber();
        this.rulebookVersion = of.rulebookVersion();
        this.tied = of.open();
        this.named = List.copyOf(named);
        this.reason = reason;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    public UUID poolId() {
        return poolId;
    }

    public UUID id() {
        return id;
    }

    public List<UUID> tied() {
        return tied;
    }

    public List<UUID> named() {
        return named;
    }

    public String reason() {
        return reason;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
