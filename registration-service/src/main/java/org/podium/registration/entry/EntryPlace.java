package org.podium.registration.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Contest.Part;

/** Where an entry stands: names of the rulebook, the region of a regional stage, and the unit that sends it. */
@Embeddable
public record EntryPlace(
        String skill,
        String division,
        @Nullable String region,
        @Nullable String route,
        @Column(name = "unit_uscc") String unitUscc,

        @Column(name = "portal_reference") @Nullable String portalReference) {

    /** The same for the rulebook; in every stage. */
    public Part part() {
        return new Part(null, region, skill, division);
    }
}
