package org.podium.scoring.penalty;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A penalty under a blind code: by whom and why. Never changed; what it does says the rulebook's catalogue. It is
 * taken back by {@link AnnulmentStep further steps}, so that it stays on record that it was given.
 */
@Entity
@Immutable
@Table(name = "penalty")
public class Penalty {
    /** Always possible, also where a rulebook has no catalogue: a result can be void for reasons of law. */
    public static final String DISQUALIFY = "DISQUALIFY";

    /**
     * A chief judge under the code; or ELSEWHERE: the office in registration, or the authority that refused to verify. Only
     * where it was decided can it be taken back.
     */
    public enum Origin {
        CHIEF_JUDGE,
        ELSEWHERE
    }

    @Id
    private UUID id;

    private UUID poolId;
    private String code;
    private String kind;
    private @Nullable String component;
    private @Nullable BigDecimal amount;
    private String reason;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private String decidedBy;
    private Instant decidedAt;

    protected Penalty() {}

    /** @param by subject of who decided, also of one decided elsewhere */
    record Giving(Origin origin, String reason, String by, Instant at) {}

    Penalty(UUID id, UUID poolId, String code, Terms terms, Giving giving) {
        this.id = id;
        this.poolId = poolId;
        this.code = code;
        this.kind = terms.kind();
        this.component = terms.component();
        this.amount = terms.amount();
        this.reason = giving.reason();
        this.origin = giving.origin();
        this.decidedBy = giving.by();
        this.decidedAt = giving.at();
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

    public Origin origin() {
        return origin;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
