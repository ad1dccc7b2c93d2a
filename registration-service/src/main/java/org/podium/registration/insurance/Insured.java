package org.podium.registration.insurance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Registration;

/**
 * Somebody whom a unit insures: who competes in an entry that stands, or a judge whom it proposes.
 *
 * @param unit code of the unit that sends the person
 * @param entry absent of a judge
 */
record Insured(
        UUID person,
        String name,
        Registration.Insured role,
        String unit,
        @Nullable UUID entry) {}
