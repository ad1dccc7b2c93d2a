package org.podium.notification.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The last that registration told us of an entry: who is in it and how they are reached. */
@Entity
@Table(name = "entry_contact")
public class EntryContact {
    @Id
    private UUID entryId;

    private UUID contestId;
    private String reference;
    private String stage;
    private String skill;
    private String division;
    private boolean active;
    private String unitUscc;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Party.Person> competitors;

    @JdbcTypeCode(SqlTypes.JSON)
    private Party.Support support;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> awardIneligible;

    protected EntryContact() {}

    EntryContact(EntryEvent event, boolean active) {
        this.entryId = event.entryId();
        learn(event, active);
    }

    final void learn(EntryEvent event, boolean stillActive) {
        contestId = event.contestId();
        reference = event.reference();
        stage = event.stage();
        skill = event.skill();
        division = event.division();
        active = stillActive;
        unitUscc = event.unit().uscc();
        competitors = event.party().competitors();
        support = event.party().support();
        awardIneligible = event.awardIneligible();
    }

    /** Ids of the competitors who may compete and get no award (S2-14). */
    List<String> awardIneligible() {
        return awardIneligible;
    }

    /** Who was told; what was found since stays news. */
    void told(List<String> before) {
        awardIneligible = before;
    }

    boolean active() {
        return active;
    }

    String unitUscc() {
        return unitUscc;
    }

    Party party(Party.Unit unit) {
        return new Party(entryId, reference, skill, division, unit, competitors, support);
    }
}
