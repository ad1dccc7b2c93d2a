package org.podium.registration.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.OutgoingEvent;

/**
 * What a unit is and how it is reached: {@code registration.unit-described.v1}, with every change of its description.
 *
 * @param legalUscc of the legal unit it counts as, its own where it is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnitDescribed(
        String uscc,
        String name,
        Unit.Kind kind,
        String region,
        String email,
        @Nullable String parent,
        String legalUscc) {
    static final String TOPIC = "registration.units";

    static OutgoingEvent of(Unit unit) {
        UnitDescribed state = new UnitDescribed(
                unit.uscc(), unit.name(), unit.kind(), unit.region(), unit.email(), unit.parent(), unit.legalUscc());
        return new OutgoingEvent(TOPIC, unit.uscc(), "registration.unit-described.v1", state);
    }
}
