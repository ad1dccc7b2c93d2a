package org.podium.registration.insurance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the insurance of one person under one rule (S2-33), for one unit that sends the person: what the unit wrote,
 * or why the office asks none of it. Of two units that send one person neither changes what the other wrote.
 */
@Entity
@Table(name = "insurance_record")
public class InsuranceRecord {
    /** By the fields of the rulebook, as they are stored. */
    public record Answers(Map<String, String> fields) {}

    @Id
    private UUID id;

    @Column(name = "contest_id")
    private UUID contestId;

    private String rule;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "unit_uscc")
    private String unitUscc;

    @JdbcTypeCode(SqlTypes.JSON)
    private Answers answers;

    private @Nullable String waiver;

    @Column(name = "waived_by")
    private @Nullable String waivedBy;

    @Column(name = "waived_at")
    private @Nullable Instant waivedAt;

    @Column(name = "stated_by")
    private String statedBy;

    @Column(name = "stated_at")
    private Instant statedAt;

    @Version
    private long version;

    protected InsuranceRecord() {}

    InsuranceRecord(UUID id, UUID contestId, String rule, Insured.Key whose, String by, Instant at) {
        this.id = id;
        this.contestId = contestId;
        this.rule = rule;
        this.personId = whose.person();
        this.unitUscc = whose.unit();
        state(new Answers(Map.of()), by, at);
    }

    /** What the unit writes, in place of what it wrote before. */
    final void state(Answers said, String by, Instant at) {
        answers = said;
        statedBy = by;
        statedAt = at;
    }

    /** None is asked of this person any more; a later reason takes the place of the first. */
    void waive(String reason, String by, Instant at) {
        waiver = reason;
        waivedBy = by;
        waivedAt = at;
    }

    /** The same person, by the right number. */
    void belongsTo(UUID person) {
        personId = person;
    }

    UUID id() {
        return id;
    }

    UUID contestId() {
        return contestId;
    }

    String rule() {
        return rule;
    }

    /** The person, and the unit that answers for it. */
    Insured.Key whose() {
        return new Insured.Key(personId, unitUscc);
    }

    Map<String, String> answers() {
        return answers.fields();
    }

    @Nullable
    String waiver() {
        return waiver;
    }

    @Nullable
    String waivedBy() {
        return waivedBy;
    }

    @Nullable
    Instant waivedAt() {
        return waivedAt;
    }

    long version() {
        return version;
    }
}
