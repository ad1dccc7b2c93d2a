package org.podium.awards.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.awards.entry.Entries;
import org.podium.awards.pool.Pools;
import org.podium.awards.result.ResultParts;
import org.podium.awards.result.ResultTold;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.ranking.Status;

/** Which units may stand for an award without a formula, by what is known of them. */
@ApplicationScoped
public class Candidacy {
    private final Pools pools;
    private final ResultParts parts;
    private final Entries entries;

    Candidacy(Pools pools, ResultParts parts, Entries entries) {
        this.pools = pools;
        this.parts = parts;
        this.entries = entries;
    }

    /** Legal units that sent somebody who competed in a stage that awards, and their names. */
    public Map<String, String> participating(UUID contest) {
        var units = new HashMap<String, String>();
        for (var pool : pools.of(contest)) {
            var came = parts.rowsOf(pool.id(), pool.resultVersion()).stream()
                    .filter(row -> row.status() != Status.ABSENT)
                    .map(ResultTold.Row::entryId)
                    .toList();
            entries.allOf(came).values().forEach(entry -> units.put(entry.legalUnit(), entry.legalName()));
        }
        return units;
    }

    /**
     * Whether somebody has a part in a unit's nomination: they act for a unit of the same legal unit.
     *
     * @param unit that they act for; null where it is none
     */
    boolean concerns(UUID contest, String nominated, @Nullable String unit) {
        return unit != null
                && !Collections.disjoint(entries.actedFor(contest, unit), entries.actedFor(contest, nominated));
    }

    /** The name of an organisation of the rulebook. */
    static Optional<String> organisation(Rulebook rulebook, String uscc) {
        return rulebook.contest().organisations().stream()
                .filter(organisation -> uscc.equals(organisation.uscc()))
                .map(organisation -> organisation.name().zh())
                .findFirst();
    }
}
