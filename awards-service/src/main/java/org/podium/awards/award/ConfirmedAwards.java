package org.podium.awards.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.podium.awards.contest.Contests;
import org.podium.awards.entry.Settlement;
import org.podium.awards.pool.Pools;

/** Awards are confirmed with the contest's row locked, all of a notice: so a pool is settled once one of its awards is. */
@ApplicationScoped
class ConfirmedAwards implements Settlement {
    private final Contests contests;
    private final Pools pools;
    private final Awards awards;

    ConfirmedAwards(Contests contests, Pools pools, Awards awards) {
        this.contests = contests;
        this.pools = pools;
        this.awards = awards;
    }

    @Override
    public boolean isSettled(UUID contest, UUID entry) {
        var ledTo = pools.idsWithEntry(entry);
        if (ledTo.isEmpty()) return false;
        contests.findById(contest, LockModeType.PESSIMISTIC_WRITE);
        return awards.anyConfirmed(ledTo);
    }
}
