package org.podium.registration.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Who somebody is in one contest. Written by {@link Persons} with `on conflict`, so that two instances agree. */
@Entity
@Immutable
@Table(name = "person")
public class Person {
    @Id
    private UUID id;

    @Column(name = "contest_id")
    private UUID contestId;

    @Column(name = "number_sealed")
    private byte @Nullable [] numberSealed;

    protected Person() {}

    public UUID id() {
        return id;
    }

    public UUID contestId() {
        return contestId;
    }

    public byte @Nullable [] numberSealed() {
        return numberSealed;
    }
}
