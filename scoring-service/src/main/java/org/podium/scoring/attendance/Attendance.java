package org.podium.scoring.attendance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Whether a person came to a component, as a supervisor saw it. Without a record the sheet alone says so. */
@Entity
@Table(name = "attendance")
@IdClass(Attendance.Key.class)
public class Attendance {
    public record Key(UUID poolId, UUID entryId, UUID personId, String component) {}

    @Id
    private UUID poolId;

    @Id
    private UUID entryId;

    @Id
    private UUID personId;

    @Id
    private String component;

    @Enumerated(EnumType.STRING)
    private AttendanceStatus status;

    private String recordedBy;
    private Instant recordedAt;

    protected Attendance() {}

    Attendance(Key key, AttendanceStatus status, String by, Instant at) {
        this.poolId = key.poolId();
        this.entryId = key.entryId();
        this.personId = key.personId();
        this.component = key.component();
        this.status = status;
        this.recordedBy = by;
        this.recordedAt = at;
    }

    void record(AttendanceStatus seen, String by, Instant at) {
        status = seen;
        recordedBy = by;
        recordedAt = at;
    }

    public UUID entryId() {
        return entryId;
    }

    public UUID personId() {
        return personId;
    }

    public String component() {
        return component;
    }

    public AttendanceStatus status() {
        return status;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
