package org.podium.awards.confirmation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.time.Ids;

/** The confirmation of all awards of one public notice. It goes in steps, each a transaction; what was done stays done. */
@Entity
@Table(name = "confirmation")
public class Confirmation {
    public enum State {
        RUNNING,
        DONE
    }

    @Id
    private UUID id;

    @Column(name = "contest_id")
    private UUID contest;

    @Column(name = "notice_id")
    private UUID notice;

    @Enumerated(EnumType.STRING)
    private State state;

    private int awards;
    private int confirmed;
    private int certificates;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_name")
    private String requestedName;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @Version
    private long version;

    protected Confirmation() {}

    Confirmation(UUID contest, UUID notice, int awards, String by, String byName, Instant now) {
        this.id = Ids.next();
        this.contest = contest;
        this.notice = notice;
        this.state = State.RUNNING;
        this.awards = awards;
        this.requestedBy = by;
        this.requestedName = byName;
        this.requestedAt = now;
    }

    void advance(int newlyConfirmed, int newCertificates) {
        this.confirmed += newlyConfirmed;
        this.certificates += newCertificates;
    }

    void done(Instant now) {
        this.state = State.DONE;
        this.doneAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID contest() {
        return contest;
    }

    public UUID notice() {
        return notice;
    }

    public State state() {
        return state;
    }

    public int awards() {
        return awards;
    }

    public int confirmed() {
        return confirmed;
    }

    public int certificates() {
        return certificates;
    }

    public String requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public @Nullable Instant doneAt() {
        return doneAt;
    }
}
