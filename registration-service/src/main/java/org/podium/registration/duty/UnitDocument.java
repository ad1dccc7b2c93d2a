package org.podium.registration.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.podium.registration.document.ReceivedScan;

/** What a legal unit handed in for one of its duties in a contest; the last one counts. */
@Entity
@Table(name = "unit_document")
public class UnitDocument {
    /** Items of the checklist, as they are stored. */
    record Covered(List<String> items) {
        static Covered of(Set<String> items) {
            return new Covered(items.stream().sorted().toList());
        }
    }

    /** What the unit says of it. @param covered items of the duty's checklist that it covers */
    record Said(boolean stamped, Set<String> covered) {}

    @Id
    private UUID id;

    @Column(name = "contest_id")
    private UUID contestId;

    @Column(name = "legal_uscc")
    private String legalUscc;

    private String kind;
    private ReceivedScan scan;

    @JdbcTypeCode(SqlTypes.JSON)
    private Covered covered;

    @Version
    private long version;

    protected UnitDocument() {}

    UnitDocument(UUID id, UUID contestId, String legalUscc, String kind, ReceivedScan scan, Set<String> covered) {
        this.id = id;
        this.contestId = contestId;
        this.legalUscc = legalUscc;
        this.kind = kind;
        this.scan = scan;
        this.covered = Covered.of(covered);
    }

    /** Takes in another scan in place of this one. */
    void receive(ReceivedScan another, Set<String> covers) {
        scan = another;
        covered = Covered.of(covers);
    }

    /** Whether this very scan is here already, with the same said of it. */
    boolean holds(String digest, Said said) {
        return scan.holds(digest, said.stamped()) && said.covered().equals(Set.copyOf(covered.items()));
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

    ReceivedScan scan() {
        return scan;
    }

    List<String> covered() {
        return covered.items();
    }

    long version() {
        return version;
    }
}
