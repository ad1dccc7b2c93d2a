package org.podium.awards.nomination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.awards.nomination.TitleNomination.Recorded;
import org.podium.kit.time.Ids;
import org.podium.rulebook.award.Nomination;

/** A unit that stands for an award at the committee's discretion: NOMINATED → APPROVED or REFUSED. */
@Entity
@Table(name = "unit_nomination")
public class UnitNomination {
    /** Where it stands. */
    public enum Status {
        NOMINATED,
        APPROVED,
        REFUSED
    }

    @Id
    private UUID id;

    @Column(name = "contest_id")
    private UUID contest;

    private String rule;
    private String clause;
    private String award;
    private String uscc;
    private String name;
    private String reason;

    @Column(name = "rulebook_version")
    private int rulebookVersion;

    @Column(name = "nominated_by")
    private String nominatedBy;

    @Column(name = "nominated_by_name")
    private String nominatedByName;

    @Column(name = "nominated_at")
    private Instant nominatedAt;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "decided_because")
    private @Nullable String decidedBecause;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_by_name")
    private @Nullable String decidedByName;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    private long version;

    protected UnitNomination() {}

    /** For what. @param award its name in the rulebook */
    record Wanted(UUID contest, int rulebookVersion, String rule, String clause, String award) {}

    /** @param name of the unit, as it is known when it is nominated */
    UnitNomination(Wanted wanted, String uscc, String name, String reason, Recorded recorded) {
        this.id = Ids.next();
        this.contest = wanted.contest();
        this.rulebookVersion = wanted.rulebookVersion();
        this.rule = wanted.rule();
        this.clause = wanted.clause();
        this.award = wanted.award();
        this.uscc = uscc;
        this.name = name;
        this.reason = reason;
        this.nominatedBy = recorded.by();
        this.nominatedByName = recorded.byName();
        this.nominatedAt = recorded.at();
        this.status = Status.NOMINATED;
    }

    /** @throws IllegalStateException where it was decided before */
    void decide(boolean approved, String because, Recorded recorded) {
        if (status != Status.NOMINATED) throw new IllegalStateException("nomination " + id + " is " + status);
        this.status = approved ? Status.APPROVED : Status.REFUSED;
        this.decidedBecause = because;
        this.decidedBy = recorded.by();
        this.decidedByName = recorded.byName();
        this.decidedAt = recorded.at();
    }

    /** As the rulebook's function asks for it. */
    public Nomination facts() {
        var by = decidedBy;
        var decision = by == null || status == Status.NOMINATED
                ? null
                : new Nomination.Decision(status == Status.APPROVED, by, Objects.requireNonNull(decidedBecause));
        return new Nomination(rule, null, uscc, reason, nominatedBy, decision);
    }

    UUID id() {
        return id;
    }

    UUID contest() {
        return contest;
    }

    String rule() {
        return rule;
    }

    String clause() {
        return clause;
    }

    String award() {
        return award;
    }

    public String uscc() {
        return uscc;
    }

    public String name() {
        return name;
    }

    public String reason() {
        return reason;
    }

    public int rulebookVersion() {
        return rulebookVersion;
    }

    String nominatedBy() {
        return nominatedBy;
    }

    public String nominatedByName() {
        return nominatedByName;
    }

    public Instant nominatedAt() {
        return nominatedAt;
    }

    Status status() {
        return status;
    }

    public @Nullable String decidedBecause() {
        return decidedBecause;
    }

    public @Nullable String decidedByName() {
        return decidedByName;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    long version() {
        return version;
    }
}
