package org.podium.scoring.penalty;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A penalty under a blind code: by whom and why. Never changed; what it does says the rulebook's catalogue. */
@Entity
@Immutable
@Table(name = "penalty")
public class Penalty {
    /** Always possible, also where a rulebook has no catalogue: a result can be void for reasons of law. */
    public static final String DISQUALIFY = "DISQUALIFY";

    @Id
    private UUID id;

    private UUID poolId;
    private String code;
    private String kind;
    private @Nullable String component;
    private @Nullable BigDecimal amount;
    private String reason;
    private String decidedBy;
    private Instant decidedAt;

    protected Penalty() {}

    Penalty(UUID id, UUID poolId, String code, Terms terms, String reason, String by, Instant at) {
        this.id = id;
        this.poolId = poolId;
        this.code = code;
        this.kind = terms.kind();
        this.component = terms.component();
        this.amount = terms.amount();
        this.reason = reason;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    /**
     * @param kind name of a penalty of the rulebook, or DISQUALIFY
     * @param amount points or percent, where the penalty takes some
     */
    public record Terms(
            String kind,
            @Nullable String component,
            @Nullable BigDecimal amount) {}

    public UUID id() {
        return id;
    }

    public UUID poolId() {
        return poolId;
    }

    public String code() {
        return code;
    }

    public Terms terms() {
        return new Terms(kind, component, amount);
    }

    public String reason() {
        return reason;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
