package org.podium.scoring.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Scoring;
import org.podium.scoring.ScoringProblem;
import org.podium.scoring.contest.Contest;
import org.podium.scoring.contest.ContestRulebooks;
import org.podium.scoring.contest.Contests;
import org.podium.scoring.contest.Sight;

/** The door to a pool: it exists, the user has a part in its contest, and the contest is not held. */
@ApplicationScoped
public class PoolAccess {
    private final Pools pools;
    private final Contests contests;
    private final Sight sight;
    private final ContestRulebooks rulebooks;
    private final CurrentUser user;

    PoolAccess(Pools pools, Contests contests, Sight sight, ContestRulebooks rulebooks, CurrentUser user) {
        this.pools = pools;
        this.contests = contests;
        this.sight = sight;
        this.rulebooks = rulebooks;
        this.user = user;
    }

    /**
     * To read: also while the contest is held. Token without the role 403; no such role in this contest, skill, division or
     * region 404, as if there were no such pool; 403 for who marks and stands aside for a unit in it (A-43).
     */
    public Pool toRead(UUID id, String... roles) {
        user.requireAny(roles);
        List<String> held = Stream.of(roles).filter(user::has).toList();
        return pools.ofMember(id, user.subject(), held).orElseThrow(() -> refused(id, held));
    }

    /** Who stands aside is told so: that the pool is there, and that the own unit competes in it, is no secret to them. */
    private ProblemException refused(UUID id, List<String> held) {
        if (!pools.named(id, user.subject(), held)) {
            return new ProblemException(KitProblem.NOT_FOUND);
        }
        ProblemException aside = new ProblemException(ScoringProblem.STANDS_ASIDE);
        Contest contest = contest(found(id));
        Registration.JudgeNominations rule = contest.held() == null
                ? rulebooks.inForce(contest).registration().judgeNominations()
                : null;
        return rule == null ? aside : aside.with("rule", rule.id()).with("clause", rule.clause());
    }

    public Pool toChange(UUID id, String... roles) {
        Pool pool = toRead(id, roles);
        contest(pool).refuseHeld();
        pool.refuseClosed();
        return pool;
    }

    /** Whether the user may act in this role here: by the token and by a membership that covers the pool. */
    public boolean may(Pool pool, String role) {
        return user.has(role) && holds(pool, role);
    }

    /** Whether a membership gives the user this role here, even if this token leaves it out: two hats are one head. */
    public boolean holds(Pool pool, String role) {
        return pools.ofMember(pool.id(), user.subject(), List.of(role)).isPresent();
    }

    /** Whether a membership names the user for one of these roles here, also where they stand aside and so have no part. */
    public boolean named(Pool pool, Collection<String> roles) {
        return pools.named(pool.id(), user.subject(), roles);
    }

    /** Whether the user stands aside for one of these units in this contest, whatever they are in it. */
    public boolean standsAside(Pool pool, Collection<String> units) {
        return pools.standsAside(pool.contestId(), user.subject(), units);
    }

    /** To see what is public of it; a stranger's rehearsal has no pools. */
    public Pool shown(UUID id) {
        return pools.findByIdOptional(id)
                .filter(pool -> sight.shows(contest(pool)))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    /** Whether the user has a part in its contest, whichever. */
    boolean inside(Pool pool) {
        return sight.inside(contest(pool));
    }

    public Pool found(UUID id) {
        return pools.findByIdOptional(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    public Contest contest(Pool pool) {
        return contests.known(pool.contestId());
    }

    /** By which rules this pool is scored now. */
    public Scoring scoring(Pool pool) {
        return scoring(pool, rulebookVersion(pool));
    }

    /** The same, for what a reader names; none while the contest is held and the pool follows what nobody here can read. */
    public Optional<Scoring> readable(Pool pool) {
        return pool.rulebookVersion() == null && contest(pool).held() != null
                ? Optional.empty()
                : Optional.of(scoring(pool));
    }

    /** How this pool is scored by a version: a stage or a region may have weights of its own. */
    public Scoring scoring(Pool pool, int version) {
        PoolKey key = pool.key();
        return rulebooks.at(pool.contestId(), version).scoring().of(key.skill(), key.stage(), key.region());
    }

    /**
     * From its first draw on a pool is run by the rules it was drawn under: by then it is known who stands in it, and soon what
     * they scored. What is amended later needs a decision before the freeze, and is too late after it.
     */
    public int rulebookVersion(Pool pool) {
        Integer drawnUnder = pool.rulebookVersion();
        return drawnUnder == null ? contest(pool).rulebookVersion() : drawnUnder;
    }
}
