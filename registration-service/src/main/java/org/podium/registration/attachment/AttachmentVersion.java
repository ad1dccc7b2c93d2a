package org.podium.registration.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One version of an attachment as it was published; it never changes. */
@Entity
@Immutable
@Table(name = "attachment_version")
class AttachmentVersion {
    @Id
    private UUID id;

    @Column(name = "contest_id")
    private UUID contestId;

    private String name;
    private int number;
    private long size;
    private String digest;
    private UUID blob;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected AttachmentVersion() {}

    /** What a version is of, by the name of the rulebook, and which it is. */
    record Key(UUID contest, String name, int number) {}

    /** @param digest SHA-256 in hex; @param blob where the bytes lie */
    record File(long size, String digest, UUID blob) {}

    AttachmentVersion(UUID id, Key key, File file, String by, Instant at) {
        this.id = id;
        this.contestId = key.contest();
        this.name = key.name();
        this.number = key.number();
        this.size = file.size();
        this.digest = file.digest();
        this.blob = file.blob();
        this.publishedBy = by;
        this.publishedAt = at;
    }

    String name() {
        return name;
    }

    int number() {
        return number;
    }

    long size() {
        return size;
    }

    String digest() {
        return digest;
    }

    UUID blob() {
        return blob;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
