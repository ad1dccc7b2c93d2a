package org.podium.scoring.appeal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.problem.ProblemException;
import org.podium.scoring.ScoringProblem;

/** A unit appeals for its entry; OPEN until it is taken back or ruled on, or its pool is closed; a ruling is final. */
@Entity
@Table(name = "appeal")
public class Appeal {
    /** How it ended. LAPSED: an announcement cancelled its pool or merged it into another, so nothing is left to rule on. */
    public enum Status {
        OPEN,
        WITHDRAWN,
        UPHELD,
        REJECTED,
        LAPSED
    }

    /** Who appeals, for what, and by when an answer is due. */
    record Filing(
            UUID pool,
            UUID entry,
            String unit,
            Ground ground,
            String statement,
            String by,
            Instant at,
            @Nullable Instant answerDue) {}

    @Id
    private UUID id;

    private UUID poolId;
    private UUID entryId;
    private String unitUscc;

    @Enumerated(EnumType.STRING)
    private Ground ground;

    private String statement;

    @Enumerated(EnumType.STRING)
    private Status status = Status.OPEN;

    private String filedBy;
    private Instant filedAt;
    private @Nullable Instant answerDue;
    private @Nullable String reason;
    private @Nullable String endedBy;
    private @Nullable Instant endedAt;

    @Version
    private long version;

    protected Appeal() {}

    Appeal(UUID id, Filing filing) {
        this.id = id;
        poolId = filing.pool();
        entryId = filing.entry();
        unitUscc = filing.unit();
        ground = filing.ground();
        statement = filing.statement();
        filedBy = filing.by();
        filedAt = filing.at();
        answerDue = filing.answerDue();
    }

    void withdraw(String by, Instant at) {
        end(Status.WITHDRAWN, null, by, at);
    }

    /** @param upheld what follows for marks or penalties is done there, by those who may, with a reason of its own */
    void rule(boolean upheld, String because, String by, Instant at) {
        end(upheld ? Status.UPHELD : Status.REJECTED, because, by, at);
    }

    /** Nobody ruled: the announcement says why. */
    void lapse(String because, Instant at) {
        end(Status.LAPSED, because, null, at);
    }

    private void end(Status ended, @Nullable String because, @Nullable String by, Instant at) {
        if (status != Status.OPEN) {
            throw new ProblemException(ScoringProblem.APPEAL_ENDED);
        }
        status = ended;
        reason = because;
        endedBy = by;
        endedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID poolId() {
        return poolId;
    }

    UUID entryId() {
        return entryId;
    }

    String unitUscc() {
        return unitUscc;
    }

    Ground ground() {
        return ground;
    }

    String statement() {
        return statement;
    }

    Status status() {
        return status;
    }

    String filedBy() {
        return filedBy;
    }

    Instant filedAt() {
        return filedAt;
    }

    @Nullable
    Instant answerDue() {
        return answerDue;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String endedBy() {
        return endedBy;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    long version() {
        return version;
    }
}
