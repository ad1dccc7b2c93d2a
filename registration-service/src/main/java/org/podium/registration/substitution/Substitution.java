package org.podium.registration.substitution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.podium.registration.entry.Act;
import org.podium.registration.entry.Competitor;
import org.podium.registration.entry.Entry;
import org.podium.registration.entry.Examination;
import org.podium.registration.entry.Ground;
import org.podium.registration.entry.Why;
import org.podium.registration.entry.WrongState;

/**
 * A unit's request to let another person stand in: DRAFT → SUBMITTED → APPROVED or REFUSED. One that comes too late
 * is refused by the rule and kept, without an office having to look at it. While it is open the unit may take it back
 * (WITHDRAWN), and it ends with its entry (LAPSED).
 */
@Entity
@Table(name = "substitution")
public class Substitution {
    /** Where the request stands. */
    public enum Status {
        DRAFT,
        SUBMITTED,
        APPROVED,
        REFUSED,
        /** Taken back by the unit. */
        WITHDRAWN,
        /** The entry left first. */
        LAPSED;

        public boolean open() {
            return this == DRAFT || this == SUBMITTED;
        }
    }

    @Id
    private UUID id;

    @Column(name = "contest_id")
    private UUID contestId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "entry_id")
    private Entry entry;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String reason;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "outgoing")
    private Competitor outgoing;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "incoming")
    private Competitor incoming;

    @JdbcTypeCode(SqlTypes.JSON)
    private Examination.Findings findings;

    @Column(name = "rulebook_version")
    private int rulebookVersion;

    @Column(name = "last_day")
    private @Nullable LocalDate lastDay;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decision_reason")
    private @Nullable String decisionReason;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Ground ground;

    @Version
    private long version;

    protected Substitution() {}

    /** Who goes, who comes, and why. */
    public record Change(Competitor outgoing, Competitor incoming, String reason) {}

    public static Substitution request(UUID id, Entry entry, Change change, Examination known, Act act) {
        Substitution request = new Substitution();
        request.id = id;
        request.contestId = entry.contestId();
        request.entry = entry;
        request.status = Status.DRAFT;
        request.reason = change.reason();
        request.outgoing = change.outgoing();
        request.incoming = change.incoming();
        request.requestedBy = act.by();
        request.requestedAt = act.at();
        request.know(known);
        return request;
    }

    /** Hands it to the office, with the last day there was for it. */
    public void submit(Examination known, @Nullable LocalDate lastDay, Act act) {
        require("submit", Status.DRAFT);
        status = Status.SUBMITTED;
        this.lastDay = lastDay;
        requestedBy = act.by();
        requestedAt = act.at();
        know(known);
    }

    /** The original stays, since it is too late: the finding names the rule, and nobody decided. */
    public void refuseByRule(String why, Examination known, LocalDate lastDay, Act act) {
        require("refuse", Status.DRAFT);
        status = Status.REFUSED;
        this.lastDay = lastDay;
        requestedBy = act.by();
        requestedAt = act.at();
        decisionReason = why;
        decidedAt = act.at();
        know(known);
        incoming.declined();
    }

    /** The incoming takes the place; the entry changes with it. */
    public void approve(Why why, Examination known, Act act) {
        decide("approve", Status.APPROVED, why, known, act);
        entry.substitute(outgoing, incoming, reason, known, act);
    }

    /** The original stays. */
    public void refuse(Why why, Examination known, Act act) {
        decide("refuse", Status.REFUSED, why, known, act);
        incoming.declined();
    }

    /** The unit takes it back, and may ask anew. */
    public void withdraw(@Nullable String why, Act act) {
        end("withdraw", Status.WITHDRAWN, why, act);
    }

    /** There is no entry any more to come into. */
    public void lapse(String why, Act act) {
        end("end", Status.LAPSED, why, act);
    }

    private void end(String transition, Status next, @Nullable String why, Act act) {
        if (!status.open()) {
            throw new WrongState(transition, status);
        }
        status = next;
        decisionReason = why;
        decidedBy = act.by();
        decidedAt = act.at();
        incoming.declined();
    }

    private void decide(String transition, Status next, Why why, Examination known, Act act) {
        require(transition, Status.SUBMITTED);
        status = next;
        decisionReason = why.reason();
        ground = why.ground();
        decidedBy = act.by();
        decidedAt = act.at();
        know(known);
    }

    private void know(Examination known) {
        findings = known.findings();
        rulebookVersion = known.rulebookVersion();
    }

    private void require(String transition, Status expected) {
        if (status != expected) {
            throw new WrongState(transition, status);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID contestId() {
        return contestId;
    }

    public Entry entry() {
        return entry;
    }

    public Status status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    public Competitor outgoing() {
        return outgoing;
    }

    public Competitor incoming() {
        return incoming;
    }

    public Examination examination() {
        return new Examination(rulebookVersion, findings);
    }

    public @Nullable LocalDate lastDay() {
        return lastDay;
    }

    public String requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** Absent while it is open, and where the rule alone refused it. */
    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String decisionReason() {
        return decisionReason;
    }

    /** The rule that the office named for its decision, beside the findings. */
    public @Nullable Ground ground() {
        return ground;
    }

    public long version() {
        return version;
    }
}
