package org.podium.registration.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.registration.person.SealedPhone;

/** A coach, instructor or leader of an entry. */
@Entity
@Table(name = "coach")
public class Coach {
    /** What the person is to the team. */
    public enum Kind {
        COACH,
        INSTRUCTOR,
        LEADER
    }

    /** What the form states of one. */
    public record Stated(
            UUID personId,
            Kind kind,
            String name,
            SealedPhone phone,
            @Nullable String email) {
        public boolean leads() {
            return kind == Kind.LEADER;
        }
    }

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "entry_id")
    private Entry entry;

    @Column(name = "person_id")
    private UUID personId;

    private int ordinal;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String name;
    private SealedPhone phone;
    private @Nullable String email;

    protected Coach() {}

    Coach(UUID id, Entry entry, int ordinal, Stated stated) {
        this.id = id;
        this.entry = entry;
        this.ordinal = ordinal;
        this.personId = stated.personId();
        this.kind = stated.kind();
        this.name = stated.name();
        this.phone = stated.phone();
        this.email = stated.email();
    }

    public UUID id() {
        return id;
    }

    public int ordinal() {
        return ordinal;
    }

    public Stated stated() {
        return new Stated(personId, kind, name, phone, email);
    }
}
