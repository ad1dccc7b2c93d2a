package org.podium.scoring.pool;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An entry in a pool, as registration last told it. */
@Entity
@Table(name = "pool_entry")
@IdClass(PoolEntry.Key.class)
public class PoolEntry {
    public record Key(UUID poolId, UUID entryId) {}

    @Id
    private UUID poolId;

    @Id
    private UUID entryId;

    private String reference;
    private String unitUscc;
    private String legalUscc;
    private String unitName;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Person> competitors;

    @Enumerated(EnumType.STRING)
    private Standing status;

    protected PoolEntry() {}

    PoolEntry(UUID poolId, EntryFacts facts, Standing status) {
        this.poolId = poolId;
        this.entryId = facts.entryId();
        this.status = status;
        retell(facts);
    }

    /** A substitution or a correction changes who stands here, not the place in the pool. */
    final void retell(EntryFacts facts) {
        reference = facts.reference();
        unitUscc = facts.unit().uscc();
        legalUscc = facts.unit().legalUscc();
        unitName = facts.unit().name();
        competitors = facts.persons();
    }

    void leave() {
        status = Standing.LEFT;
    }

    void comeBack() {
        status = Standing.IN;
    }

    public UUID entryId() {
        return entryId;
    }

    public String reference() {
        return reference;
    }

    public String unitUscc() {
        return unitUscc;
    }

    public String legalUscc() {
        return legalUscc;
    }

    public String unitName() {
        return unitName;
    }

    public List<Person> competitors() {
        return competitors;
    }

    public Standing status() {
        return status;
    }

    public boolean in() {
        return status == Standing.IN;
    }
}
