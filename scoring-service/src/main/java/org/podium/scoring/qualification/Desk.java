package org.podium.scoring.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.precondition.Preconditions;
import org.podium.kit.problem.FieldError;
import org.podium.kit.problem.ProblemException;
import org.podium.scoring.ScoringProblem;
import org.podium.scoring.contest.Contest;
import org.podium.scoring.entry.KnownEntries;
import org.podium.scoring.entry.KnownEntry;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolAccess;
import org.podium.scoring.pool.Pools;

/**
 * Where the organiser decides, one at a time: the regional organiser for the own region, or the office. Not who froze the
 * marks of the pool, and nobody about a unit of the own legal unit.
 */
@ApplicationScoped
class Desk {
    static final String ORGANISER = "regional-organiser";
    static final String OFFICE = "office";

    private final PoolAccess access;
    private final Field field;
    private final Pools pools;
    private final KnownEntries known;
    private final CurrentUser user;

    Desk(PoolAccess access, Field field, Pools pools, KnownEntries known, CurrentUser user) {
        this.access = access;
        this.field = field;
        this.pools = pools;
        this.known = known;
        this.user = user;
    }

    /** @param next the pool of the next stage, absent while it is not open */
    record Sitting(Contest contest, Field.Way way, @Nullable Pool next, Standings standings) {}

    /**
     * Locks entries before pools, and pools in one order, as the events of registration do.
     *
     * @param about the entries that are decided about
     */
    Sitting open(UUID poolId, Collection<UUID> about, @Nullable String ifMatch) {
        Pool found = access.toChange(poolId, ORGANISER, OFFICE);
        Contest contest = access.contest(found);
        Field.Way way = field.way(found, contest);
        known.alone(about);
        TreeSet<UUID> ids = new TreeSet<>(List.of(poolId));
        way.nextPool().ifPresent(ids::add);
        pools.getEntityManager().detach(found); // read again under its lock
        Pool pool = found;
        Pool next = null;
        for (Pool locked : pools.alone(ids)) {
            if (locked.id().equals(poolId)) {
                pool = locked;
            } else {
                next = locked;
            }
        }
        Standings standings = field.of(pool, contest, way);
        Preconditions.requireMatch(ifMatch, standings.version());
        if (pool.frozenBy(user.subject())) {
            throw new ProblemException(ScoringProblem.FROZE_THE_POOL);
        }
        return new Sitting(contest, way, next, standings);
    }

    /** @param about of these nobody decides about the own ones */
    void refuseOwnUnit(Standings s, List<UUID> about) {
        Set<String> units = known.actedFor(s.pool().contestId(), user.unit());
        List<FieldError> own = new ArrayList<>();
        for (int i = 0; i < about.size(); i++) {
            KnownEntry entry = s.known().get(about.get(i));
            if (entry != null && (units.contains(entry.unitUscc()) || units.contains(entry.legalUscc()))) {
                own.add(new FieldError("/entries/" + i, "own-unit", "本单位的参赛队", "of your own unit"));
            }
        }
        if (!own.isEmpty()) {
            throw new ProblemException(ScoringProblem.OWN_UNIT).withErrors(own);
        }
    }
}
