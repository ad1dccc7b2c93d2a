package org.podium.notification.contest;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A contest as registration last published it, and how far this service has followed its clock. */
@Entity
public class Contest {
    @Id
    private UUID id;

    private String slug;
    private boolean rehearsal;
    private int rulebookVersion;
    private String rulebookHash;

    @JdbcTypeCode(SqlTypes.JSON)
    private PublishedRules rules;

    private @Nullable Instant clock;
    private long clockVersion;

    protected Contest() {}

    Contest(UUID id, String slug, boolean rehearsal, Version version) {
        this.id = id;
        this.slug = slug;
        this.rehearsal = rehearsal;
        follow(version);
    }

    /** One version of the rulebook: its number, its hash, and what mails need of it. */
    record Version(int number, String hash, PublishedRules rules) {}

    final void follow(Version version) {
        rulebookVersion = version.number();
        rulebookHash = version.hash();
        rules = version.rules();
    }

    void setClock(@Nullable Instant at, long version) {
        clock = at;
        clockVersion = version;
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public boolean rehearsal() {
        return rehearsal;
    }

    public int rulebookVersion() {
        return rulebookVersion;
    }

    public String rulebookHash() {
        return rulebookHash;
    }

    public PublishedRules rules() {
        return rules;
    }

    public @Nullable Instant clock() {
        return clock;
    }

    public long clockVersion() {
        return clockVersion;
    }
}
