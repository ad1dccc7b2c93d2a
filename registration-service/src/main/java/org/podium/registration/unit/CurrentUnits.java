package org.podium.registration.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.database.Database;
import org.podium.kit.event.CurrentState;
import org.podium.kit.event.OutgoingEvent;

/** The units of a contest's entries told again. A unit belongs to no contest; these are those that it writes to. */
@ApplicationScoped
class CurrentUnits implements CurrentState {
    private final Units units;
    private final Database database;

    CurrentUnits(Units units, Database database) {
        this.units = units;
        this.database = database;
    }

    @Override
    public String topic() {
        return UnitDescribed.TOPIC;
    }

    @Override
    public List<String> aggregates(UUID contest, @Nullable String after, int limit) {
        return database.query(
                "select distinct unit_uscc from entry where contest_id = ? and unit_uscc > ? order by unit_uscc limit ?",
                row -> row.getString(1),
                contest,
                after == null ? "" : after,
                limit);
    }

    @Override
    public List<OutgoingEvent> tell(String uscc) {
        return units.findByIdOptional(uscc).map(UnitDescribed::of).stream().toList();
    }
}
