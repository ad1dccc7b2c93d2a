package org.podium.scoring.entry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An approved entry as registration last told it, whatever pools it stands in. A pool keeps its own picture, which no longer
 * changes once it is frozen; who goes on to the next stage goes on as they are now.
 */
@Entity
@Table(name = "entry")
public class KnownEntry {
    @Id
    private UUID id;

    private UUID contestId;
    private String reference;
    private String unitUscc;
    private String legalUscc;
    private String unitName;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Person> competitors;

    /** false: withdrawn, refused, returned or disqualified since, so that it goes on to no stage */
    private boolean stands = true;

    protected KnownEntry() {}

    public KnownEntry(EntryFacts facts) {
        id = facts.entryId();
        contestId = facts.contestId();
        retell(facts);
    }

    public final void retell(EntryFacts facts) {
        reference = facts.reference();
        unitUscc = facts.unit().uscc();
        legalUscc = facts.unit().legalUscc();
        unitName = facts.unit().name();
        competitors = facts.persons();
    }

    public void approve() {
        stands = true;
    }

    public void fall() {
        stands = false;
    }

    public UUID id() {
        return id;
    }

    public UUID contestId() {
        return contestId;
    }

    public String reference() {
        return reference;
    }

    public String unitUscc() {
        return unitUscc;
    }

    public String legalUscc() {
        return legalUscc;
    }

    public String unitName() {
        return unitName;
    }

    public List<Person> competitors() {
        return competitors;
    }

    public boolean stands() {
        return stands;
    }
}
