package org.podium.awards.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.time.Ids;

/** One public notice. A contest may have several, one after the other: what a corrected result changes is shown again. */
@Entity
@Table(name = "public_notice")
public class PublicNotice {
    public enum State {
        OPEN,
        CLOSED
    }

    @Id
    private UUID id;

    @Column(name = "contest_id")
    private UUID contest;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "opens_on")
    private LocalDate opensOn;

    @Column(name = "closes_on")
    private LocalDate closesOn;

    @Column(name = "ends_at")
    private Instant endsAt;

    private @Nullable String rule;
    private @Nullable String clause;

    @Column(name = "rulebook_version")
    private int rulebookVersion;

    private int awards;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    private long version;

    protected PublicNotice() {}

    PublicNotice(UUID contest, Period period, int rulebookVersion, String openedBy, Instant now) {
        this.id = Ids.next();
        this.contest = contest;
        this.state = State.OPEN;
        this.opensOn = period.opensOn();
        this.closesOn = period.closesOn();
        this.endsAt = period.end();
        this.rule = period.rule();
        this.clause = period.clause();
        this.rulebookVersion = rulebookVersion;
        this.openedBy = openedBy;
        this.openedAt = now;
    }

    /** @param closesOn last day, whole; @param end the first instant after it */
    record Period(
            LocalDate opensOn,
            LocalDate closesOn,
            Instant end,
            @Nullable String rule,
            @Nullable String clause) {}

    void shows(int count) {
        this.awards = count;
    }

    boolean stillRunsAt(Instant contestTime) {
        return contestTime.isBefore(endsAt);
    }

    void close(String by, Instant contestTime, Instant now) {
        if (state != State.OPEN || stillRunsAt(contestTime)) throw new IllegalStateException("notice cannot close");
        this.state = State.CLOSED;
        this.closedBy = by;
        this.closedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID contest() {
        return contest;
    }

    public State state() {
        return state;
    }

    public LocalDate opensOn() {
        return opensOn;
    }

    public LocalDate closesOn() {
        return closesOn;
    }

    public @Nullable String rule() {
        return rule;
    }

    public @Nullable String clause() {
        return clause;
    }

    public int rulebookVersion() {
        return rulebookVersion;
    }

    public int awards() {
        return awards;
    }

    public String openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public long version() {
        return version;
    }
}
