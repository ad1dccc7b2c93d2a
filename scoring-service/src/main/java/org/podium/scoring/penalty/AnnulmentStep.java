package org.podium.scoring.penalty;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One step towards taking a penalty back: filed by one person, approved or rejected by another. Append-only. */
@Entity
@Immutable
@Table(name = "penalty_annulment")
@IdClass(AnnulmentStep.Key.class)
public class AnnulmentStep {
    public record Key(UUID penaltyId, int number) {}

    /** FILED waits for a second person; APPROVED takes the penalty back for good; after REJECTED another may be filed. */
    public enum Kind {
        FILED,
        APPROVED,
        REJECTED
    }

    /** @param reason left out with an approval: it has the reason it was filed with */
    public record Act(@Nullable String reason, String by, Instant at) {}

    @Id
    private UUID penaltyId;

    @Id
    private int number;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable String reason;
    private String takenBy;
    private Instant takenAt;

    protected AnnulmentStep() {}

    AnnulmentStep(Key key, Kind kind, Act act) {
        this.penaltyId = key.penaltyId();
        this.number = key.number();
        this.kind = kind;
        this.reason = act.reason();
        this.takenBy = act.by();
        this.takenAt = act.at();
    }

    public UUID penaltyId() {
        return penaltyId;
    }

    public int number() {
        return number;
    }

    public Kind kind() {
        return kind;
    }

    public Act act() {
        return new Act(reason, takenBy, takenAt);
    }
}
