package org.podium.scoring.draw;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A draw that took place, with all that is needed to repeat it. Number 1, then the supplementary ones. */
@Entity
@Immutable
@Table(name = "draw")
@IdClass(Draw.Key.class)
public class Draw {
    public record Key(UUID poolId, int number) {}

    @Id
    private UUID poolId;

    @Id
    private int number;

    private String seed;
    private String codeKey;
    private String witness;
    private String drawnBy;
    private Instant drawnAt;
    private int entries;
    private String tableHash;

    protected Draw() {}

    Draw(Key key, DrawTable table, String seed, String codeKey, String witness, String by, Instant at) {
        this.poolId = key.poolId();
        this.number = key.number();
        this.seed = seed;
        this.codeKey = codeKey;
        this.witness = witness;
        this.drawnBy = by;
        this.drawnAt = at;
        this.entries = table.rows().size();
        this.tableHash = table.hash(seed, codeKey);
    }

    public int number() {
        return number;
    }

    public String seed() {
        return seed;
    }

    public String codeKey() {
        return codeKey;
    }

    public String witness() {
        return witness;
    }

    public Instant drawnAt() {
        return drawnAt;
    }

    public int entries() {
        return entries;
    }

    public String tableHash() {
        return tableHash;
    }
}
