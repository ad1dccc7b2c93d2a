package org.podium.registration.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One transition of an entry with what was known then. Appended, never changed. */
@Entity
@Immutable
@Table(name = "entry_step")
public class EntryStep {
    /** What happened. */
    public enum Kind {
        SUBMITTED,
        RETURNED,
        CORRECTED,
        APPROVED,
        REFUSED,
        WITHDRAWN,
        DISQUALIFIED,
        CANCELLED,
        SUBSTITUTED,
        NUMBER_CORRECTED,
        /** Something that the form did not state was learned of. */
        FACT_RECORDED
    }

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "entry_id")
    private Entry entry;

    @Enumerated(EnumType.STRING)
    private Kind step;

    @Enumerated(EnumType.STRING)
    private EntryStatus status;

    private @Nullable Why why;

    @JdbcTypeCode(SqlTypes.JSON)
    private Examination.Findings findings;

    @Column(name = "rulebook_version")
    private int rulebookVersion;

    private String by;
    private Instant at;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected EntryStep() {}

    EntryStep(Entry entry, Kind step, EntryStatus status, Why why, Examination known, Act act) {
        this.id = act.stepId();
        this.entry = entry;
        this.step = step;
        this.status = status;
        this.why = why;
        this.findings = known.findings();
        this.rulebookVersion = known.rulebookVersion();
        this.by = act.by();
        this.at = act.at();
        this.recordedAt = act.recordedAt();
    }

    public UUID id() {
        return id;
    }

    public Kind step() {
        return step;
    }

    public EntryStatus status() {
        return status;
    }

    public Why why() {
        return why == null ? Why.NONE : why;
    }

    public List<ExplainedFinding> findings() {
        return findings.items();
    }

    public int rulebookVersion() {
        return rulebookVersion;
    }

    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
