package org.podium.registration.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.Reach;

/** A role in a contest, optionally in one skill, division, region or stage of it. */
@Entity
@Table(name = "membership")
public class Membership {
    @Id
    private UUID id;

    @Column(name = "contest_id")
    private UUID contestId;

    private String subject;
    private String role;
    private @Nullable String skill;
    private @Nullable String division;
    private @Nullable String region;
    private @Nullable String stage;

    @Column(name = "granted_by")
    private String grantedBy;

    @Column(name = "granted_at")
    private Instant grantedAt;

    @Column(name = "revoked_by")
    private @Nullable String revokedBy;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Version
    private long version;

    protected Membership() {}

    public static Membership grant(
            UUID id, UUID contestId, String subject, String role, Reach reach, String by, Instant at) {
        Membership membership = new Membership();
        membership.id = id;
        membership.contestId = contestId;
        membership.subject = subject;
        membership.role = role;
        membership.skill = reach.skill();
        membership.division = reach.division();
        membership.region = reach.region();
        membership.stage = reach.stage();
        membership.grantedBy = by;
        membership.grantedAt = at;
        return membership;
    }

    /** Ends it; a second time changes nothing and answers false. */
    public boolean revoke(String by, Instant at) {
        if (revokedAt != null) {
            return false;
        }
        revokedBy = by;
        revokedAt = at;
        return true;
    }

    boolean stands() {
        return revokedAt == null;
    }

    public UUID id() {
        return id;
    }

    public UUID contestId() {
        return contestId;
    }

    public String subject() {
        return subject;
    }

    public String role() {
        return role;
    }

    public @Nullable String skill() {
        return skill;
    }

    public @Nullable String division() {
        return division;
    }

    public @Nullable String region() {
        return region;
    }

    public @Nullable String stage() {
        return stage;
    }

    /** how much of the contest it covers */
    public Reach reach() {
        return new Reach(skill, division, region, stage);
    }

    public Instant grantedAt() {
        return grantedAt;
    }

    public String grantedBy() {
        return grantedBy;
    }

    public long version() {
        return version;
    }
}
