package org.podium.registration.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.podium.registration.document.Scans;
import org.podium.rulebook.Text;
import org.podium.rulebook.eligibility.DocumentCheck;
import org.podium.rulebook.eligibility.DocumentFacts;
import org.podium.rulebook.eligibility.DocumentState;

/** What a legal unit handed in for one of its duties in a contest; the last one counts. */
@Entity
@Table(name = "unit_document")
public class UnitDocument {
    /** Warnings as they are stored. */
    record Warnings(List<Text> items) {}

    /** Items of the checklist, as they are stored. */
    record Covered(List<String> items) {}

    /** What the unit says of it. @param covered items of the duty's checklist that it covers */
    record Said(boolean stamped, Set<String> covered) {}

    /** A scan as it came: what it is, what is to say of it, and where its bytes lie. */
    record Came(DocumentFacts facts, DocumentCheck check, Scans.Stored stored, Said said) {}

    @Id
    private UUID id;

    @Column(name = "contest_id")
    private UUID contestId;

    @Column(name = "legal_uscc")
    private String legalUscc;

    private String kind;

    @Enumerated(EnumType.STRING)
    private DocumentState state;

    @Column(name = "content_type")
    private String contentType;

    private long size;
    private boolean stamped;

    @JdbcTypeCode(SqlTypes.JSON)
    private Covered covered;

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

    protected UnitDocument() {}

    UnitDocument(UUID id, UUID contestId, String legalUscc, Came came, String by, Instant at) {
        this.id = id;
        this.contestId = contestId;
        this.legalUscc = legalUscc;
        this.kind = came.facts().kind();
        receive(came, by, at);
    }

    /** Takes in another scan in place of this one. */
    final void receive(Came came, String by, Instant at) {
        state = came.check().state();
        contentType = came.facts().mediaType();
        size = came.facts().bytes();
        stamped = came.said().stamped();
        covered = new Covered(came.said().covered().stream().sorted().toList());
        warnings = new Warnings(came.check().warnings());
        blob = came.stored().blob();
        digest = came.stored().digest();
        uploadedBy = by;
        uploadedAt = at;
    }

    /** Whether this very scan is here already, with the same said of it. */
    boolean holds(String scan, Said said) {
        return digest.equals(scan)
                && stamped == said.stamped()
                && said.covered().equals(Set.copyOf(covered.items()));
    }

    UUID id() {
        return id;
    }

    String legalUscc() {
        return legalUscc;
    }

    String kind() {
        return kind;
    }

    DocumentState state() {
        return state;
    }

    String contentType() {
        return contentType;
    }

    long size() {
        return size;
    }

    boolean stamped() {
        return stamped;
    }

    List<String> covered() {
        return covered.items();
    }

    List<Text> warnings() {
        return warnings.items();
    }

    UUID blob() {
        return blob;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    long version() {
        return version;
    }
}
