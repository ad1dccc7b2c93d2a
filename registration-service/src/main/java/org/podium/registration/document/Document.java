package org.podium.registration.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.eligibility.DocumentFacts;

/** A scan of an entry, of one of its competitors or of a substitution. */
@Entity
@Table(name = "entry_document")
public class Document {
    /** What a document belongs to. */
    public record Owner(
            UUID entry, @Nullable UUID person, @Nullable UUID substitution) {}

    @Id
    private UUID id;

    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "person_id")
    private @Nullable UUID personId;

    @Column(name = "substitution_id")
    private @Nullable UUID substitutionId;

    private String kind;
    private ReceivedScan scan;
    private @Nullable Integer width;
    private @Nullable Integer height;

    @Version
    private long version;

    protected Document() {}

    Document(UUID id, Owner owner, DocumentFacts facts, ReceivedScan scan) {
        this.id = id;
        this.entryId = owner.entry();
        this.personId = owner.person();
        this.substitutionId = owner.substitution();
        this.kind = facts.kind();
        this.scan = scan;
        this.width = facts.width();
        this.height = facts.height();
    }

    void belongsTo(UUID person) {
        personId = person;
    }

    /** Takes in another scan in place of this one. */
    void receive(DocumentFacts facts, ReceivedScan another) {
        scan = another;
        width = facts.width();
        height = facts.height();
    }

    /** What the rules look at. */
    public DocumentFacts facts() {
        return new DocumentFacts(kind, scan.contentType(), scan.size(), scan.stamped(), width, height);
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

    public ReceivedScan scan() {
        return scan;
    }

    public long version() {
        return version;
    }
}
