package org.podium.scoring.draw;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of the code table: who is behind a code. Never changed once drawn. */
@Entity
@Immutable
@Table(name = "blind_code")
@IdClass(CodedEntry.Key.class)
public class CodedEntry {
    public record Key(UUID poolId, String code) {}

    @Id
    private UUID poolId;

    @Id
    private String code;

    private UUID entryId;
    private int drawNumber;

    @Column(name = "draw")
    private int drawnIn;

    protected CodedEntry() {}

    CodedEntry(UUID poolId, int drawnIn, DrawTable.DrawnEntry row) {
        this.poolId = poolId;
        this.code = row.code().value();
        this.entryId = row.entry();
        this.drawNumber = row.drawNumber();
        this.drawnIn = drawnIn;
    }

    public String code() {
        return code;
    }

    public UUID poolId() {
        return poolId;
    }

    public UUID entryId() {
        return entryId;
    }

    public int drawNumber() {
        return drawNumber;
    }

    public int drawnIn() {
        return drawnIn;
    }
}
