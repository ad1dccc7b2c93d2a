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
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Text;
import org.podium.rulebook.eligibility.DocumentCheck;
import org.podium.rulebook.eligibility.DocumentFacts;
import org.podium.rulebook.eligibility.DocumentState;

/** A scan of an entry, of one of its competitors or of a substitution; its bytes lie encrypted under {@code blob}. */
@Entity
@Table(name = "entry_document")
public class Document {
    /** What a document belongs to. */
    public record Owner(
            UUID entry, @Nullable UUID person, @Nullable UUID substitution) {}

    /** Warnings as they are stored. */
    record Warnings(List<Text> items) {}

    @Id
    private UUID id;

    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "person_id")
    private @Nullable UUID personId;

    @Column(name = "substitution_id")
    private @Nullable UUID substitutionId;

    private String kind;

    @Enumerated(EnumType.STRING)
    private DocumentState state;

    @Column(name = "content_type")
    private String contentType;

    private long size;
    private @Nullable Integer width;
    private @Nullable Integer height;
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

    protected Document() {}

    Document(
            UUID id,
            Owner owner,
            DocumentFacts facts,
            DocumentCheck check,
            Scans.Stored stored,
            String by,
            Instant at) {
        this.id = id;
        this.entryId = owner.entry();
        this.personId = owner.person();
        this.substitutionId = owner.substitution();
        this.kind = facts.kind();
        receive(facts, check, stored, by, at);
    }

    void belongsTo(UUID person) {
        personId = person;
    }

    /** Takes in another scan in place of this one. */
    final void receive(DocumentFacts facts, DocumentCheck check, Scans.Stored stored, String by, Instant at) {
        state = check.state();
        contentType = facts.mediaType();
        size = facts.bytes();
        width = facts.width();
        height = facts.height();
        stamped = facts.stamped();
        warnings = new Warnings(check.warnings());
        blob = stored.blob();
        digest = stored.digest();
        uploadedBy = by;
        uploadedAt = at;
    }

    /** What the rules look at. */
    public DocumentFacts facts() {
        return new DocumentFacts(kind, contentType, size, stamped, width, height);
    }

    public UUID id() {
        return id;
    }

    public UUID entryId() {
        return entryId;
    }

    public @Nullable UUID personId() {
        return personId;
    }

    public @Nullable UUID substitutionId() {
        return substitutionId;
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

    public UUID blob() {
        return blob;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public long version() {
        return version;
    }

    /** Whether this very scan, said to be stamped or not, is here already. */
    boolean holds(String scan, boolean saidStamped) {
        return digest.equals(scan) && stamped == saidStamped;
    }
}
