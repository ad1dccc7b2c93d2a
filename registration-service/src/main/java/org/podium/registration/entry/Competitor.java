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
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.podium.registration.person.SealedPhone;

/** A competitor of an entry, as the form states. */
@Entity
@Table(name = "competitor")
public class Competitor {
    /** Whether this person stands in the entry now. */
    public enum Standing {
        ACTIVE,
        INCOMING,
        REPLACED,
        /** Was asked for and did not come in. */
        DECLINED
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
    private Standing standing;

    private String name;

    @Column(name = "number_mask")
    private String numberMask;

    private LocalDate born;
    private String sex;
    private SealedPhone phone;
    private @Nullable String email;
    private String level;

    @Column(name = "occupation_since")
    private @Nullable LocalDate occupationSince;

    @JdbcTypeCode(SqlTypes.JSON)
    private CompetitorForm.Titles titles;

    private String enrolment;
    private String school;

    @Column(name = "related_work")
    private @Nullable Boolean relatedWork;

    @Column(name = "unit_uscc")
    private @Nullable String unitUscc;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Boolean> declarations;

    @JdbcTypeCode(SqlTypes.JSON)
    private CompetitorForm.Further form;

    protected Competitor() {}

    Competitor(UUID id, Entry entry, int ordinal, Standing standing, CompetitorForm stated) {
        this.id = id;
        this.entry = entry;
        this.ordinal = ordinal;
        this.standing = standing;
        state(stated);
    }

    /** Writes down what the form states; a correction states the whole form again. */
    final void state(CompetitorForm stated) {
        personId = stated.personId();
        name = stated.name();
        numberMask = stated.numberMask();
        born = stated.born();
        sex = stated.sex();
        phone = stated.phone();
        email = stated.email();
        level = stated.level();
        occupationSince = stated.occupationSince();
        titles = stated.titles();
        enrolment = stated.enrolment();
        school = stated.school();
        relatedWork = stated.relatedWork();
        unitUscc = stated.unitUscc();
        declarations = stated.declarations();
        form = stated.further();
    }

    void joins(int ordinal) {
        this.ordinal = ordinal;
        standing = Standing.ACTIVE;
    }

    void leaves() {
        standing = Standing.REPLACED;
    }

    /** Does not come in after all; whoever stands in the entry already stays. */
    public void declined() {
        if (standing == Standing.INCOMING) {
            standing = Standing.DECLINED;
        }
    }

    public boolean active() {
        return standing == Standing.ACTIVE;
    }

    public UUID id() {
        return id;
    }

    public UUID personId() {
        return personId;
    }

    public int ordinal() {
        return ordinal;
    }

    public Standing standing() {
        return standing;
    }

    /** Everything stated, as one value. */
    public CompetitorForm stated() {
        return new CompetitorForm(
                personId,
                name,
                numberMask,
                born,
                sex,
                phone,
                email,
                level,
                occupationSince,
                titles,
                enrolment,
                school,
                relatedWork,
                unitUscc,
                declarations,
                form);
    }
}
