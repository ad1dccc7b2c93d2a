package org.podium.registration.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.podium.kit.database.Database;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.rulebook.Contest.Part;
import org.podium.rulebook.Rulebook;

/**
 * Pools that stay apart though an announcement was to merge them (S1-28): scoring knows how far the two have come, and tells.
 * For those who enter it is as if no merger had been announced. Of one that is done nothing has to be known here: nobody
 * enters for it from the announcement on.
 */
@ApplicationScoped
class KeptMergers implements EventHandler<KeptMergers.Told> {
    private final Database database;

    KeptMergers(Database database) {
        this.database = database;
    }

    /**
     * What this service uses of {@code scoring.merger-kept.v1}.
     *
     * @param region empty unless the stage is held by region
     */
    record Told(UUID contestId, String stage, String region, String skill, String division) {}

    /** Where nobody enters for a contest any more. @param rulebook in force there */
    HeldPlaces places(UUID contest, Rulebook rulebook) {
        return new HeldPlaces(rulebook, rulebook.contest().mergers().isEmpty() ? Set.of() : of(contest));
    }

    private Set<Part> of(UUID contest) {
        return new HashSet<>(database.query(
                "select stage, nullif(region, ''), skill, division from kept_merger where contest_id = ?",
                row -> new Part(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                contest));
    }

    @Override
    public Set<String> types() {
        return Set.of("scoring.merger-kept.v1");
    }

    @Override
    public Class<Told> payload() {
        return Told.class;
    }

    /** For good, as scoring decides it; of a rehearsal that is deleted meanwhile there is nothing left to know. */
    @Override
    public void on(EventEnvelope envelope, Told told) {
        database.update("""
                insert into kept_merger (contest_id, stage, region, skill, division)
                select id, ?, ?, ?, ? from contest where id = ? on conflict do nothing""", told.stage(), told.region(), told.skill(), told.division(), told.contestId());
    }
}
