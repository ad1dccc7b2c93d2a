package org.podium.awards.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.podium.awards.award.Award;
import org.podium.kit.time.Ids;
import org.podium.rulebook.award.AwardKind;

/** An entry of the register of certificates. It is never deleted or changed but by revocation. */
@Entity
@Table(name = "certificate")
public class Certificate {
    public enum State {
        VALID,
        REVOKED
    }

    @Id
    private UUID id;

    private String number;

    @Column(name = "verify_code")
    private String verifyCode;

    @Column(name = "award_id")
    private UUID award;

    @Column(name = "contest_id")
    private UUID contest;

    @Column(name = "entry_id")
    private @Nullable UUID entry;

    @Column(name = "person_id")
    private @Nullable String person;

    private String uscc;

    @Enumerated(EnumType.STRING)
    private AwardKind kind;

    private String detail;

    @JdbcTypeCode(SqlTypes.JSON)
    private CertificateFacts facts;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "revoked_because")
    private @Nullable String revokedBecause;

    @Version
    private long version;

    protected Certificate() {}

    Certificate(Award award, @Nullable String person, CertificateFacts facts, Instant now) {
        this.id = Ids.next();
        this.number = facts.number();
        this.verifyCode = facts.verifyCode();
        this.award = award.id();
        this.contest = award.contest();
        this.entry = award.entry();
        this.person = person;
        this.uscc = award.uscc();
        this.kind = award.kind();
        this.detail = award.detail();
        this.facts = facts;
        this.state = State.VALID;
        this.issuedAt = now;
    }

    void revoke(String because, Instant now) {
        if (state == State.REVOKED) return;
        this.state = State.REVOKED;
        this.revokedAt = now;
        this.revokedBecause = because;
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public String verifyCode() {
        return verifyCode;
    }

    public UUID award() {
        return award;
    }

    public UUID contest() {
        return contest;
    }

    public @Nullable UUID entry() {
        return entry;
    }

    public @Nullable String person() {
        return person;
    }

    public String uscc() {
        return uscc;
    }

    public AwardKind kind() {
        return kind;
    }

    public String detail() {
        return detail;
    }

    public CertificateFacts facts() {
        return facts;
    }

    public State state() {
        return state;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public @Nullable Instant revokedAt() {
        return revokedAt;
    }

    public @Nullable String revokedBecause() {
        return revokedBecause;
    }

    public long version() {
        return version;
    }
}
