package org.podium.registration.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.podium.rulebook.Text;
import org.podium.rulebook.eligibility.DocumentCheck;
import org.podium.rulebook.eligibility.DocumentFacts;
import org.podium.rulebook.eligibility.DocumentState;

/**
 * A scan that belongs to neither an entry nor a duty of a unit: to the nomination of a judge, or to a record of insurance. Its
 * bytes lie encrypted under {@code blob}.
 */
@Entity
@Table(name = "held_scan")
public class HeldScan {
    /** Warnings as they are stored. */
    record Warnings(List<Text> items) {}

    /** A scan as it came: what it is, what is to say of it, and where its bytes lie. */
    record Came(DocumentFacts facts, DocumentCheck check, Scans.Stored stored) {}

    @Id
    private UUID id;

    @Column(name = "contest_id")
    private UUID contestId;

    private UUID owner;
    private String kind;

    @Enumerated(EnumType.STRING)
    private DocumentState state;

    @Column(name = "content_type")
    private String contentType;

    private long size;
    private boolean stamped;

    @JdbcTypeCode(SqlTypes.JSON)
    private Warnings warnings;

    private UUID blob;
    private String digest;

    @Column(name = "uploaded_by")
    private String uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Version
    private long version;

    protected HeldScan() {}

    HeldScan(UUID id, UUID contestId, UUID owner, Came came, String by, Instant at) {
        this.id = id;
        this.contestId = contestId;
        this.owner = owner;
        this.kind = came.facts().kind();
        receive(came, by, at);
    }

    /** Takes in another scan in place of this one. */
    final void receive(Came came, String by, Instant at) {
        state = came.check().state();
        contentType = came.facts().mediaType();
        size = came.facts().bytes();
        stamped = came.facts().stamped();
        warnings = new Warnings(came.check().warnings());
        blob = came.stored().blob();
        digest = came.stored().digest();
        uploadedBy = by;
        uploadedAt = at;
    }

    /** Whether this very scan, said to be stamped or not, is here already. */
    boolean holds(String scan, boolean saidStamped) {
        return digest.equals(scan) && stamped == saidStamped;
    }

    public UUID id() {
        return id;
    }

    public UUID owner() {
        return owner;
    }

    public String kind() {
        return kind;
    }

    public DocumentState state() {
        return state;
    }

    public String contentType() {
        return contentType;
    }

    public long size() {
        return size;
    }

    public boolean stamped() {
        return stamped;
    }

    public List<Text> warnings() {
        return warnings.items();
    }

    UUID blob() {
        return blob;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public long version() {
        return version;
    }
}
