package org.podium.registration.contest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One published version of a rulebook: verbatim, canonical and hashed. Never changed. */
@Entity
@Immutable
@Table(name = "rulebook_version")
@IdClass(RulebookVersion.Key.class)
public class RulebookVersion {
    /** Contest and number. */
    public record Key(UUID contestId, int number) implements Serializable {}

    @Id
    @Column(name = "contest_id")
    private UUID contestId;

    @Id
    private int number;

    private String source;
    private String canonical;
    private String hash;
    private @Nullable String reason;
    private String author;
    private Instant at;

    @Column(name = "contest_time")
    private Instant contestTime;

    protected RulebookVersion() {}

    public RulebookVersion(
            UUID contestId,
            int number,
            String source,
            String canonical,
            String hash,
            @Nullable String reason,
            String author,
            Instant at,
            Instant contestTime) {
        this.contestId = contestId;
        this.number = number;
        this.source = source;
        this.canonical = canonical;
        this.hash = hash;
        this.reason = reason;
        this.author = author;
        this.at = at;
        this.contestTime = contestTime;
    }

    public int number() {
        return number;
    }

    public String source() {
        return source;
    }

    public String canonical() {
        return canonical;
    }

    public String hash() {
        return hash;
    }

    public @Nullable String reason() {
        return reason;
    }

    public String author() {
        return author;
    }

    /** Real time. */
    public Instant at() {
        return at;
    }

    /** What the contest's own clock showed. */
    public Instant contestTime() {
        return contestTime;
    }
}
