package org.podium.registration.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A scan that belongs to neither an entry nor a duty of a unit: to the nomination of a judge, or to a record of insurance. */
@Entity
@Table(name = "held_scan")
public class HeldScan {
    @Id
    private UUID id;

    @Column(name = "contest_id")
    private UUID contestId;

    private UUID owner;
    private String kind;
    private ReceivedScan scan;

    @Version
    private long version;

    protected HeldScan() {}

    HeldScan(UUID id, UUID contestId, UUID owner, String kind, ReceivedScan scan) {
        this.id = id;
        this.contestId = contestId;
        this.owner = owner;
        this.kind = kind;
        this.scan = scan;
    }

    /** Takes in another scan in place of this one. */
    void receive(ReceivedScan another) {
        scan = another;
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

    public ReceivedScan scan() {
        return scan;
    }

    public long version() {
        return version;
    }
}
