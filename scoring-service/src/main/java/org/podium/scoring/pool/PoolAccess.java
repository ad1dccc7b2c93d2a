package org.podium.scoring.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.rulebook.Scoring;
import org.podium.scoring.contest.Contest;
import org.podium.scoring.contest.ContestRulebooks;
import org.podium.scoring.contest.Contests;

/** The door to a pool: it exists, the user has a part in its contest, and the contest is not held. */
@ApplicationScoped
public class PoolAccess {
    private final Pools pools;
    private final Contests contests;
    private final ContestRulebooks rulebooks;
    private final CurrentUser user;

    PoolAccess(Pools pools, Contests contests, ContestRulebooks rulebooks, CurrentUser user) {
        this.pools = pools;
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.user = user;
    }

    /**
     * To read: also while the contest is held. Token without the role 403; no such role in this contest, skill, division or
     * region 404, as if there were no such pool.
     */
    public Pool toRead(UUID id, String... roles) {
        user.requireAny(roles);
        List<String> held = Stream.of(roles).filter(user::has).toList();
        return pools.ofMember(id, user.subject(), held).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    public Pool toChange(UUID id, String... roles) {
        Pool pool = toRead(id, roles);
        contest(pool).refuseHeld();
        return pool;
    }

    public Pool found(UUID id) {
        return pools.findByIdOptional(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    public Contest contest(Pool pool) {
        return contests.known(pool.contestId());
    }

    /** How this pool is scored: a stage or a region may have weights of its own. */
    public Scoring scoring(Pool pool) {
        PoolKey key = pool.key();
        return rulebooks.inForce(contest(pool)).scoring().of(key.skill(), key.stage(), key.region());
    }
}
