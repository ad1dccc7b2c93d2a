package org.podium.registration.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One unified social credit code is one unit (GB 32100-2015); a branch names the legal unit as its parent. */
@Entity
@Table(name = "unit")
public class Unit {
    /** What a unit is. */
    public enum Kind {
        COMPANY,
        UNIVERSITY,
        VOCATIONAL_SCHOOL,
        TECHNICAL_SCHOOL,
        OTHER
    }

    @Id
    private String uscc;

    private String name;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String region;
    private String email;
    private @Nullable String parent;

    @Column(name = "parent_confirmed_by")
    private @Nullable String parentConfirmedBy;

    @Column(name = "parent_confirmed_at")
    private @Nullable Instant parentConfirmedAt;

    @Column(name = "updated_by")
    private String updatedBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected Unit() {}

    public Unit(
            String uscc,
            String name,
            Kind kind,
            String region,
            String email,
            @Nullable String parent,
            String by,
            Instant at) {
        this.uscc = uscc;
        describe(name, kind, region, email, parent, by, at);
    }

    public final void describe(
            String name, Kind kind, String region, String email, @Nullable String parent, String by, Instant at) {
        this.name = name;
        this.kind = kind;
        this.region = region;
        this.email = email;
        if (!Objects.equals(this.parent, parent)) {
            this.parent = parent;
            parentConfirmedBy = null;
            parentConfirmedAt = null;
        }
        this.updatedBy = by;
        this.updatedAt = at;
    }

    /** The named legal unit, or an office, vouches for the link: only now does it count. */
    public void confirmParent(String by, Instant at) {
        parentConfirmedBy = by;
        parentConfirmedAt = at;
    }

    /** Names a legal unit that nobody has confirmed. */
    public boolean parentOpen() {
        return parent != null && parentConfirmedAt == null;
    }

    /** The key of every cap: the legal unit, into which branches and faculties roll up once the link is confirmed. */
    public String legalUscc() {
        return parent == null || parentOpen() ? uscc : parent;
    }

    /** Whether one of these codes is this unit's, or that of the legal unit that it counts as. */
    public boolean belongsTo(Set<String> codes) {
        return codes.contains(uscc) || codes.contains(legalUscc());
    }

    public String uscc() {
        return uscc;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    public String region() {
        return region;
    }

    public String email() {
        return email;
    }

    public @Nullable String parent() {
        return parent;
    }

    public long version() {
        return version;
    }
}
