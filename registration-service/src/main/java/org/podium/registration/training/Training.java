package org.podium.registration.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A training that was held (S1-39): what the rulebook asks of it and how many came, and nobody's name. Append-only. */
@Entity
@Immutable
@Table(name = "training")
class Training {
    /** What was said, as it is stored. */
    record Answers(Map<String, String> items) {}

    /** The rule of the rulebook that asks for it. */
    record Basis(String rule, String clause, int rulebookVersion) {}

    /** @param uscc of the unit that held it; absent where those who run the contest did */
    record Held(@Nullable String uscc, int people, Map<String, String> answers) {}

    @Id
    private UUID id;

    @Column(name = "contest_id")
    private UUID contestId;

    private @Nullable String uscc;
    private int people;

    @JdbcTypeCode(SqlTypes.JSON)
    private Answers answers;

    private String rule;
    private String clause;

    @Column(name = "rulebook_version")
    private int rulebookVersion;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Training() {}

    Training(UUID id, UUID contestId, Held held, Basis basis, String by, Instant at) {
        this.id = id;
        this.contestId = contestId;
        this.uscc = held.uscc();
        this.people = held.people();
        this.answers = new Answers(new TreeMap<>(held.answers()));
        this.rule = basis.rule();
        this.clause = basis.clause();
        this.rulebookVersion = basis.rulebookVersion();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    UUID id() {
        return id;
    }

    @Nullable
    String uscc() {
        return uscc;
    }

    int people() {
        return people;
    }

    Map<String, String> answers() {
        return answers.items();
    }

    String rule() {
        return rule;
    }

    String clause() {
        return clause;
    }

    int rulebookVersion() {
        return rulebookVersion;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
