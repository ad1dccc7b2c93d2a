package org.podium.scoring.pool;

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

/** The entries that are ranked together. OPEN → DRAWN → MARKING → FROZEN → DECODED, and never back; closed anywhere on the way. */
@Entity
@Table(name = "pool")
public class Pool {
    @Id
    private UUID id;

    private UUID contestId;
    private String stage;
    private String region;
    private String skill;
    private String division;

    @Enumerated(EnumType.STRING)
    private PoolStatus status = PoolStatus.OPEN;

    /** Of the rules it was drawn under; until then it follows what is in force. */
    private @Nullable Integer rulebookVersion;

    /** Real time from which on nobody in it is replaced. */
    private @Nullable Instant personsPinnedAt;

    /** Whether somebody is seen to be there, as the roll stands. */
    private boolean attended;

    private @Nullable Instant frozenAt;
    private @Nullable String frozenBy;
    private @Nullable Instant decodedAt;
    private @Nullable String decodedBy;

    /** Id of the cancellation or the merger by which it takes nothing any more. */
    private @Nullable String closedBy;

    private @Nullable Instant closedAt;
    private @Nullable UUID mergedInto;

    @Version
    private long version;

    protected Pool() {}

    public Pool(UUID id, UUID contestId, PoolKey key) {
        this.id = id;
        this.contestId = contestId;
        this.stage = key.stage();
        this.region = key.region();
        this.skill = key.skill();
        this.division = key.division();
    }

    /**
     * The first draw closes the field and pins the rules; a supplementary one leaves the pool as it is.
     *
     * @param inForce version of the rulebook now
     */
    public void draw(int inForce) {
        refuseFrozen();
        if (status == PoolStatus.OPEN) {
            status = PoolStatus.DRAWN;
            rulebookVersion = inForce;
        }
    }

    /** The pool has begun: the first person was seen to be there, or the first mark keyed. */
    public void pinPersons(Instant now) {
        if (personsPinnedAt == null) {
            personsPinnedAt = now;
        }
    }

    /**
     * What the roll says now: who was recorded by mistake and put right has begun nothing.
     *
     * @param anybody whether anybody is there
     */
    public void attended(boolean anybody) {
        attended = anybody;
    }

    /**
     * Whether a substitution counts here: by when it was decided, since it may be heard of much later. Who is named afterwards
     * did not earn what is marked here.
     */
    boolean replaces(Instant decidedAt) {
        return personsPinnedAt == null || !decidedAt.isAfter(personsPinnedAt);
    }

    /** By a recorded decision only, and never once the ranking is frozen. */
    public void adopt(int amended) {
        refuseUnlessMarking();
        rulebookVersion = amended;
    }

    /** Cancelled, however far it has come; what it came to stays. */
    void close(String rule, Instant at) {
        closedBy = rule;
        closedAt = at;
    }

    /** Its entries compete in the other from now on. */
    void mergeInto(Pool other, String rule, Instant at) {
        refuseFrozen();
        close(rule, at);
        mergedInto = other.id;
    }

    public boolean closed() {
        return closedBy != null;
    }

    /** Nothing is drawn, marked, frozen, decoded or ranked in a pool that is not held, or that is held in another. */
    public void refuseClosed() {
        if (closedBy != null) {
            throw new ProblemException(
                            mergedInto == null ? ScoringProblem.POOL_CANCELLED : ScoringProblem.POOL_MERGED, closedBy)
                    .with("rule", closedBy);
        }
    }

    /** Marks, attendance and penalties are taken while the pool is drawn and not frozen. */
    public void refuseUnlessMarking() {
        refuseClosed();
        if (status == PoolStatus.OPEN) {
            throw new ProblemException(ScoringProblem.POOL_NOT_DRAWN);
        }
        refuseFrozen();
    }

    public void refuseFrozen() {
        refuseClosed();
        if (status == PoolStatus.FROZEN || status == PoolStatus.DECODED) {
            throw new ProblemException(ScoringProblem.POOL_FROZEN);
        }
    }

    /** The caller has seen that nothing is missing. */
    public void freeze(String by, Instant at) {
        refuseUnlessMarking();
        status = PoolStatus.FROZEN;
        frozenBy = by;
        frozenAt = at;
    }

    /** Once, and never by the person who froze the pool. */
    public void decode(String by, Instant at) {
        refuseClosed();
        if (status == PoolStatus.DECODED) {
            throw new ProblemException(ScoringProblem.POOL_ALREADY_DECODED);
        }
        if (status != PoolStatus.FROZEN) {
            throw new ProblemException(ScoringProblem.POOL_NOT_FROZEN);
        }
        if (by.equals(frozenBy)) {
            throw new ProblemException(ScoringProblem.OWN_FREEZE);
        }
        status = PoolStatus.DECODED;
        decodedBy = by;
        decodedAt = at;
    }

    public void refuseUnlessDecoded() {
        refuseClosed();
        if (status != PoolStatus.DECODED) {
            throw new ProblemException(ScoringProblem.POOL_NOT_DECODED);
        }
    }

    /**
     * The pool begins with the first person who is seen to be there, or with the first mark. Before that a withdrawal or a
     * disqualification leaves the field; after it the entry counts as its marks say.
     */
    public boolean started() {
        return attended || (status != PoolStatus.OPEN && status != PoolStatus.DRAWN);
    }

    public boolean frozen() {
        return status == PoolStatus.FROZEN || status == PoolStatus.DECODED;
    }

    public UUID id() {
        return id;
    }

    public UUID contestId() {
        return contestId;
    }

    public PoolKey key() {
        return new PoolKey(stage, region, skill, division);
    }

    public PoolStatus status() {
        return status;
    }

    public boolean frozenBy(String subject) {
        return subject.equals(frozenBy);
    }

    public @Nullable Integer rulebookVersion() {
        return rulebookVersion;
    }

    public @Nullable Instant frozenAt() {
        return frozenAt;
    }

    public @Nullable Instant decodedAt() {
        return decodedAt;
    }

    public @Nullable String closedBy() {
        return closedBy;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable UUID mergedInto() {
        return mergedInto;
    }

    public long version() {
        return version;
    }
}
