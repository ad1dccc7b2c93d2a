package org.podium.registration.entry;

import org.jspecify.annotations.Nullable;

/** Where an entry stands: names of the rulebook, the region of a regional stage, and the unit that sends it. */
public record EntryPlace(
        String skill,
        String division,
        @Nullable String region,
        @Nullable String route,
        String unitUscc,
        @Nullable String portalReference) {}
