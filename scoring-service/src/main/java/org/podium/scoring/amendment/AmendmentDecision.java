package org.podium.scoring.amendment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What was decided about one amendment for one drawn pool, by whom and why. Once, and never changed. */
@Entity
@Immutable
@Table(name = "amendment_decision")
@IdClass(AmendmentDecision.Key.class)
public class AmendmentDecision {
    public record Key(UUID poolId, int rulebookVersion) {}

    /** ADOPT: the pool is run by the amended version from now on. KEEP: by the one it was drawn under. */
    public enum Choice {
        ADOPT,
        KEEP
    }

    @Id
    private UUID poolId;

    @Id
    private int rulebookVersion;

    @Enumerated(EnumType.STRING)
    private Choice decision;

    private String reason;
    private String decidedBy;
    private Instant decidedAt;

    protected AmendmentDecision() {}

    AmendmentDecision(Key key, Choice decision, String reason, String by, Instant at) {
        this.poolId = key.poolId();
        this.rulebookVersion = key.rulebookVersion();
        this.decision = decision;
        this.reason = reason;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    public int rulebookVersion() {
        return rulebookVersion;
    }

    public Choice decision() {
        return decision;
    }

    public String reason() {
        return reason;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
