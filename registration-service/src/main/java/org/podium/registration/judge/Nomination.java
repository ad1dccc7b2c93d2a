package org.podium.registration.judge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.podium.registration.entry.Act;
import org.podium.registration.entry.WrongState;
import org.podium.registration.person.SealedPhone;

/** A person whom a unit proposes as a judge (S2-22, S2-37): a candidate, whom the expert group or the office appoints. */
@Entity
@Table(name = "judge_nomination")
public class Nomination {
    /** DRAFT → SUBMITTED → ACCEPTED or REFUSED; withdrawn by the unit until it is refused, also when it was accepted. */
    public enum Status {
        DRAFT,
        SUBMITTED,
        ACCEPTED,
        REFUSED,
        WITHDRAWN
    }

    /**
     * Answers by the names of the form's fields, as they are stored.
     *
     * @param tables rows by the names of the columns
     */
    public record Answers(Map<String, String> fields, Map<String, List<Map<String, String>>> tables) {}

    /**
     * What the form states, its number checked, sealed and reduced to a mask, its phone sealed.
     *
     * @param asContact the person whom a coach of this name and phone would be, who need not give a number
     */
    public record Candidate(
            UUID person,
            UUID asContact,
            String name,
            String numberMask,
            LocalDate born,
            String sex,
            SealedPhone phone,
            @Nullable String email,
            @Nullable String skill,
            Answers answers) {}

    @Id
    private UUID id;

    @Column(name = "contest_id")
    private UUID contestId;

    @Column(name = "unit_uscc")
    private String unitUscc;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "contact_person_id")
    private UUID contactPersonId;

    private String name;

    @Column(name = "number_mask")
    private String numberMask;

    private LocalDate born;
    private String sex;
    private SealedPhone phone;
    private @Nullable String email;
    private @Nullable String skill;

    @JdbcTypeCode(SqlTypes.JSON)
    private Answers answers;

    @Column(name = "rulebook_version")
    private int rulebookVersion;

    private @Nullable String reason;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Version
    private long version;

    protected Nomination() {}

    static Nomination draft(UUID id, UUID contestId, String unitUscc, Candidate candidate, int rulebook, Act act) {
        Nomination nomination = new Nomination();
        nomination.id = id;
        nomination.contestId = contestId;
        nomination.unitUscc = unitUscc;
        nomination.status = Status.DRAFT;
        nomination.createdBy = act.by();
        nomination.createdAt = act.recordedAt();
        nomination.state(candidate, rulebook);
        return nomination;
    }

    /** Another form in place of the one that was there. */
    final void state(Candidate candidate, int rulebook) {
        require("change", Status.DRAFT);
        personId = candidate.person();
        contactPersonId = candidate.asContact();
        name = candidate.name();
        numberMask = candidate.numberMask();
        born = candidate.born();
        sex = candidate.sex();
        phone = candidate.phone();
        email = candidate.email();
        skill = candidate.skill();
        answers = candidate.answers();
        rulebookVersion = rulebook;
    }

    void submit(int rulebook, Act act) {
        require("submit", Status.DRAFT);
        status = Status.SUBMITTED;
        rulebookVersion = rulebook;
        submittedAt = act.at();
    }

    void accept(@Nullable String because, int rulebook, Act act) {
        decide("accept", Status.ACCEPTED, because, rulebook, act);
    }

    void refuse(String because, int rulebook, Act act) {
        decide("refuse", Status.REFUSED, because, rulebook, act);
    }

    private void decide(String transition, Status decided, @Nullable String because, int rulebook, Act act) {
        require(transition, Status.SUBMITTED);
        status = decided;
        reason = because;
        rulebookVersion = rulebook;
        decidedBy = act.by();
        decidedAt = act.at();
    }

    /** By the unit; whoever was appointed goes as well, and what the office then does about memberships is its own act. */
    void withdraw(@Nullable String because) {
        require("withdraw", Status.DRAFT, Status.SUBMITTED, Status.ACCEPTED);
        status = Status.WITHDRAWN;
        reason = because;
    }

    void require(String transition, Status... from) {
        if (!List.of(from).contains(status)) {
            throw new WrongState(transition, status);
        }
    }

    /** Full years; who was born on 29 February is a year older on the 28th. */
    int ageOn(LocalDate day) {
        int years = day.getYear() - born.getYear();
        return born.plusYears(years).isAfter(day) ? years - 1 : years;
    }

    Candidate stated() {
        return new Candidate(personId, contactPersonId, name, numberMask, born, sex, phone, email, skill, answers);
    }

    public UUID id() {
        return id;
    }

    public UUID contestId() {
        return contestId;
    }

    public String unitUscc() {
        return unitUscc;
    }

    public Status status() {
        return status;
    }

    public UUID personId() {
        return personId;
    }

    public String name() {
        return name;
    }

    public @Nullable String skill() {
        return skill;
    }

    int rulebookVersion() {
        return rulebookVersion;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    String createdBy() {
        return createdBy;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    long version() {
        return version;
    }
}
