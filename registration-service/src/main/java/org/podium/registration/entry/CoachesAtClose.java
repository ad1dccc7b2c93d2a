package org.podium.registration.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who coached an entry when registration ended, where its coaches were changed since. */
@Entity
@Immutable
@Table(name = "coaches_at_close")
class CoachesAtClose {
    record Named(UUID personId, Coach.Kind kind, String name) {
        static Named of(Coach.Stated stated) {
            return new Named(stated.personId(), stated.kind(), stated.name());
        }
    }

    /** As they are stored. */
    record All(List<Named> items) {}

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @JdbcTypeCode(SqlTypes.JSON)
    private All named;

    protected CoachesAtClose() {}

    CoachesAtClose(UUID entryId, List<Named> named) {
        this.entryId = entryId;
        this.named = new All(List.copyOf(named));
    }

    List<Named> named() {
        return named.items();
    }
}
