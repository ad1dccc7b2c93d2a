package org.podium.registration.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Text;
import org.podium.rulebook.eligibility.DocumentCheck;
import org.podium.rulebook.eligibility.DocumentFacts;
import org.podium.rulebook.eligibility.DocumentState;

/**
 * A scan as it was taken in, whoever it belongs to. It never changes: another one comes whole in its place.
 *
 * @param contentType by its bytes, whatever was declared
 * @param size in bytes
 * @param stamped as the uploader declares
 * @param blob under which its bytes lie encrypted
 * @param digest of its bytes, keyed
 */
@Embeddable
public record ReceivedScan(
        @Enumerated(EnumType.STRING) DocumentState state,
        @Column(name = "content_type") String contentType,
        long size,
        boolean stamped,

        @JdbcTypeCode(SqlTypes.JSON) Warnings warnings,

        UUID blob,
        String digest,
        @Column(name = "uploaded_by") String uploadedBy,
        @Column(name = "uploaded_at") Instant uploadedAt) {

    /** Warnings as they are stored. */
    public record Warnings(List<Text> items) {}

    /** What came, with what the rulebook says of its kind. */
    public static ReceivedScan of(
            Registration.Document kind, DocumentFacts facts, Scans.Stored stored, String by, Instant at) {
        DocumentCheck check = DocumentCheck.of(kind, facts);
        return new ReceivedScan(
                check.state(),
                facts.mediaType(),
                facts.bytes(),
                facts.stamped(),
                new Warnings(check.warnings()),
                stored.blob(),
                stored.digest(),
                by,
                at);
    }

    /** Whether this very scan, said to be stamped or not, is here already. */
    public boolean holds(String scan, boolean saidStamped) {
        return digest.equals(scan) && stamped == saidStamped;
    }
}
