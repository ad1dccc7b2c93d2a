package org.podium.scoring.pool;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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

    @Enumerated(EnumType.STRING)
    private MergerKept.@Nullable Why keptWhy;

    private @Nullable String keptBecause;
    private @Nullable Instant keptAt;

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

    void keep(MergerKept.Why why, String because, Instant at) {
        state = State.KEPT;
        keptWhy = why;
        keptBecause = because;
        keptAt = at;
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

    /** Why they stay apart. */
    record Kept(MergerKept.Why why, String because, Instant at) {}

    Optional<Kept> kept() {
        return keptWhy == null || keptBecause == null || keptAt == null
                ? Optional.empty()
                : Optional.of(new Kept(keptWhy, keptBecause, keptAt));
    }
}
