package org.podium.registration.judge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who marks stands aside for a unit in a contest: the own one, or one whose competitors they are close to. */
@Entity
@Table(name = "recusal")
public class Recusal {
    @Id
    private UUID id;

    @Column(name = "contest_id")
    private UUID contestId;

    private String subject;
    private String uscc;

    @Column(name = "nomination_id")
    private @Nullable UUID nominationId;

    private String reason;

    @Column(name = "stated_by")
    private String statedBy;

    @Column(name = "stated_at")
    private Instant statedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    protected Recusal() {}

    /** @param nomination of the judge whose account the subject is; absent: the unit was named by hand */
    record For(String subject, String uscc, @Nullable UUID nomination, String reason) {}

    static Recusal state(UUID id, UUID contestId, For stated, String by, Instant at) {
        Recusal recusal = new Recusal();
        recusal.id = id;
        recusal.contestId = contestId;
        recusal.subject = stated.subject();
        recusal.uscc = stated.uscc();
        recusal.nominationId = stated.nomination();
        recusal.reason = stated.reason();
        recusal.statedBy = by;
        recusal.statedAt = at;
        return recusal;
    }

    /** A second time changes nothing and answers false. */
    boolean end(String by, Instant at) {
        if (endedAt != null) {
            return false;
        }
        endedBy = by;
        endedAt = at;
        return true;
    }

    boolean stands() {
        return endedAt == null;
    }

    UUID id() {
        return id;
    }

    UUID contestId() {
        return contestId;
    }

    String subject() {
        return subject;
    }

    String uscc() {
        return uscc;
    }

    @Nullable
    UUID nominationId() {
        return nominationId;
    }

    String reason() {
        return reason;
    }

    String statedBy() {
        return statedBy;
    }

    Instant statedAt() {
        return statedAt;
    }

    long version() {
        return version;
    }
}
