package org.podium.scoring.pool;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an announced merger of one pool into another (S1-28). */
@Entity
@Table(name = "pool_merger")
public class PoolMerger {
    /** DONE: held together. WAITING: one was drawn already, so the committee decides. KEPT: they stay apart. */
    @Schema(name = "MergerState")
    public enum State {
        DONE,
        WAITING,
        KEPT
    }

    @Id
    private UUID fromPool;

    private UUID intoPool;
    private String rule;
    private int rulebookVersion;

    @Enumerated(EnumType.STRING)
    private State state;

    protected PoolMerger() {}

    PoolMerger(UUID from, UUID into, String rule, int rulebookVersion, State state) {
        this.fromPool = from;
        this.intoPool = into;
        this.rule = rule;
        this.rulebookVersion = rulebookVersion;
        this.state = state;
    }

    void done() {
        state = State.DONE;
    }

    void keep() {
        state = State.KEPT;
    }

    public UUID from() {
        return fromPool;
    }

    public UUID into() {
        return intoPool;
    }

    public String rule() {
        return rule;
    }

    public int rulebookVersion() {
        return rulebookVersion;
    }

    public State state() {
        return state;
    }
}
