package org.podium.registration.contest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contest as published: its name, the number of its present rulebook version, and the clock of a rehearsal. */
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
    private String zone;

    @Column(name = "rulebook_version")
    private int rulebookVersion;

    @Column(name = "clock_now")
    private @Nullable Instant clockNow;

    @Column(name = "clock_version")
    private long clockVersion;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Version
    private long version;

    protected Contest() {}

    /** Publishes the first version of a rulebook. A rehearsal follows real time until its clock is set. */
    public static Contest publish(
            UUID id, String slug, String nameZh, String nameEn, ZoneId zone, boolean rehearsal, String by, Instant at) {
        Contest contest = new Contest();
        contest.id = id;
        contest.slug = slug;
        contest.nameZh = nameZh;
        contest.nameEn = nameEn;
        contest.zone = zone.getId();
        contest.rehearsal = rehearsal;
        contest.rulebookVersion = 1;
        contest.publishedBy = by;
        contest.publishedAt = at;
        return contest;
    }

    /** An amendment is the next version; names and zone come from it. */
    public void amend(String nameZh, String nameEn, ZoneId zone) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.zone = zone.getId();
        rulebookVersion++;
    }

    /**
     * Sets the clock of a rehearsal, where it stands still until it is set again.
     *
     * @throws ClockOfRealContest a real contest follows real time, always
     * @throws ClockGoesBackwards time was later already
     */
    public void setClock(Instant now) {
        if (!rehearsal) {
            throw new ClockOfRealContest();
        }
        if (clockNow != null && now.isBefore(clockNow)) {
            throw new ClockGoesBackwards(clockNow);
        }
        clockNow = now;
        clockVersion++;
    }

    /** The time that rules this contest's deadlines. */
    public Instant timeAt(Instant realNow) {
        return clockNow == null ? realNow : clockNow;
    }

    public LocalDate dayAt(Instant realNow) {
        return timeAt(realNow).atZone(zone()).toLocalDate();
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

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public int rulebookVersion() {
        return rulebookVersion;
    }

    public @Nullable Instant clock() {
        return clockNow;
    }

    public long clockVersion() {
        return clockVersion;
    }

    /** Moves with every amendment and every setting of the clock. */
    public long version() {
        return version;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** A real contest follows real time. */
    public static final class ClockOfRealContest extends RuntimeException {
        public ClockOfRealContest() {
            super("a real contest follows real time");
        }
    }

    /** The clock of a rehearsal is never set back. */
    public static final class ClockGoesBackwards extends RuntimeException {
        public ClockGoesBackwards(Instant standing) {
            super("the clock stands at " + standing);
        }
    }
}
