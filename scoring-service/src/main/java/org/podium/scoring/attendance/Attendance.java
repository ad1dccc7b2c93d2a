package org.podium.scoring.attendance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person came to a component, as a supervisor saw it at one time. Never changed: who sees it otherwise later writes
 * a further version, and the highest number counts. Without a record the sheet alone says so.
 */
@Entity
@Immutable
@Table(name = "attendance")
@IdClass(Attendance.Key.class)
public class Attendance {
    public record Key(UUID poolId, UUID entryId, UUID personId, String component, int number) {}

    @Id
    private UUID poolId;

    @Id
    private UUID entryId;

    @Id
    private UUID personId;

    @Id
    private String component;

    @Id
    private int number;

    @Enumerated(EnumType.STRING)
    private AttendanceStatus status;

    private String recordedBy;
    private Instant recordedAt;

    protected Attendance() {}

    /** @param before what was recorded last; null for the first version */
    Attendance(UUID pool, Seat seat, @Nullable Attendance before, AttendanceStatus status, String by, Instant at) {
        this.poolId = pool;
        this.entryId = seat.entry();
        this.personId = seat.person();
        this.component = seat.component();
        this.number = before == null ? 1 : before.number + 1;
        this.status = status;
        this.recordedBy = by;
        this.recordedAt = at;
    }

    Seat seat() {
        return new Seat(entryId, personId, component);
    }

    public UUID poolId() {
        return poolId;
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

    public int number() {
        return number;
    }

    public AttendanceStatus status() {
        return status;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** Where somebody is expected: one of an entry, at a component. */
    record Seat(UUID entry, UUID person, String component) {}
}
