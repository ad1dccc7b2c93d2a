package org.podium.awards.contest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contest as registration last told it. */
@Entity
@Table(name = "contest")
public class Contest {
    @Id
    private UUID id;

    private String slug;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    private boolean rehearsal;

    @Column(name = "rulebook_version")
    private int rulebookVersion;

    private @Nullable Instant clock;

    @Column(name = "clock_version")
    private long clockVersion;

    @Column(name = "held_because")
    private @Nullable String heldBecause;

    @Version
    private long version;

    protected Contest() {}

    public Contest(UUID id, String slug, boolean rehearsal) {
        this.id = id;
        this.slug = slug;
        this.nameZh = slug;
        this.nameEn = slug;
        this.rehearsal = rehearsal;
    }

    void follow(int newRulebookVersion, String zh, String en) {
        this.rulebookVersion = newRulebookVersion;
        this.nameZh = zh;
        this.nameEn = en;
        this.heldBecause = null;
    }

    /** Nothing is computed for a contest whose awards chapter this version of the service does not understand. */
    void hold(int newRulebookVersion, String because) {
        this.rulebookVersion = newRulebookVersion;
        this.heldBecause = because;
    }

    void release() {
        this.heldBecause = null;
    }

    /** Settings arrive in order; an old one that comes again changes nothing. */
    void setClock(@Nullable Instant now, long newClockVersion) {
        if (newClockVersion < clockVersion) return;
        this.clock = now;
        this.clockVersion = newClockVersion;
    }

    /** The time that rules this contest's deadlines: its own clock in a rehearsal, real time always otherwise. */
    public Instant now(Clock real) {
        return rehearsal && clock != null ? clock : real.instant();
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }

    public boolean rehearsal() {
        return rehearsal;
    }

    public int rulebookVersion() {
        return rulebookVersion;
    }

    public @Nullable Instant clock() {
        return clock;
    }

    public long clockVersion() {
        return clockVersion;
    }

    public @Nullable String heldBecause() {
        return heldBecause;
    }
}
