package org.podium.notification.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Contest.Part;

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
    private @Nullable String region;
    private boolean active;
    private boolean cancelled;
    private String unitUscc;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Party.Person> competitors;

    @JdbcTypeCode(SqlTypes.JSON)
    private Party.Support support;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> awardIneligible;

    protected EntryContact() {}

    EntryContact(EntryEvent event, Standing standing) {
        this.entryId = event.entryId();
        learn(event, standing);
    }

    final void learn(EntryEvent event, Standing standing) {
        contestId = event.contestId();
        reference = event.reference();
        stage = event.stage();
        skill = event.skill();
        division = event.division();
        region = event.region();
        active = standing == Standing.ACTIVE;
        cancelled = standing == Standing.CANCELLED;
        unitUscc = event.unit().uscc();
        competitors = event.party().competitors();
        support = event.party().support();
        awardIneligible = event.awardIneligible();
    }

    /** Ids of the competitors who may compete and get no award (S2-14). */
    List<String> awardIneligible() {
        return awardIneligible;
    }

    String unitUscc() {
        return unitUscc;
    }

    Placed placed(Party.Unit unit) {
        return new Placed(party(unit), new Part(null, region, skill, division), cancelled);
    }

    Party party(Party.Unit unit) {
        return new Party(entryId, reference, skill, division, unit, competitors, support);
    }
}
