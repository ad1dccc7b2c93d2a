package org.podium.scoring.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.kit.event.ParentUnknown;
import org.podium.kit.time.Ids;
import org.podium.scoring.contest.Contest;
import org.podium.scoring.contest.ContestRulebooks;
import org.podium.scoring.contest.Contests;

/**
 * Follows the entries of registration into and out of their pools. Until an entry is approved, scoring has nothing to do
 * with it.
 */
@ApplicationScoped
class EntryEvents implements EventHandler<EntryFacts> {
    private static final String CONTESTS = "registration.contests";

    private final Contests contests;
    private final ContestRulebooks rulebooks;
    private final Pools pools;
    private final PoolEntries entries;
    private final Event<EntryMoved> moved;
    private final Event<EntryDisqualified> disqualified;

    EntryEvents(
            Contests contests,
            ContestRulebooks rulebooks,
            Pools pools,
            PoolEntries entries,
            Event<EntryMoved> moved,
            Event<EntryDisqualified> disqualified) {
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.pools = pools;
        this.entries = entries;
        this.moved = moved;
        this.disqualified = disqualified;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "registration.entry-approved.v1",
                "registration.entry-returned.v1",
                "registration.entry-refused.v1",
                "registration.entry-withdrawn.v1",
                "registration.entry-disqualified.v1",
                "registration.entry-corrected.v1",
                "registration.substitution-decided.v1");
    }

    @Override
    public Class<EntryFacts> payload() {
        return EntryFacts.class;
    }

    @Override
    public void on(EventEnvelope envelope, EntryFacts facts) {
        Contest contest = contests.findById(facts.contestId());
        if (contest == null) {
            throw new ParentUnknown(CONTESTS, facts.contestId().toString());
        }
        if (contest.deleted()) {
            return;
        }
        switch (envelope.type()) {
            case "registration.entry-approved.v1" -> join(contest, facts);
            case "registration.substitution-decided.v1", "registration.entry-corrected.v1" -> retell(contest, facts);
            case "registration.entry-disqualified.v1" -> disqualify(contest, facts);
            default -> leave(contest, facts);
        }
    }

    private void join(Contest contest, EntryFacts facts) {
        Pool pool = pools.alone(poolOf(contest, facts));
        PoolEntry entry = entries.findById(new PoolEntry.Key(pool.id(), facts.entryId()));
        if (entry == null) {
            entries.persist(new PoolEntry(pool.id(), facts, pool.frozen() ? Standing.LATE : Standing.IN));
            return;
        }
        entry.retell(facts);
        if (entry.status() == Standing.LEFT && !pool.frozen()) {
            entry.comeBack();
            moved.fire(new EntryMoved(pool.id(), facts.entryId(), true));
        }
    }

    /** After the start nobody leaves any more: the entry counts as qualified, and without marks as absent. */
    private void leave(Contest contest, EntryFacts facts) {
        PoolEntry entry = here(contest, facts);
        if (entry == null) {
            return;
        }
        Pool pool = pools.alone(poolOf(contest, facts));
        if (!pool.started() && entry.in()) {
            entry.leave();
            moved.fire(new EntryMoved(pool.id(), facts.entryId(), false));
        }
    }

    private void disqualify(Contest contest, EntryFacts facts) {
        PoolEntry entry = here(contest, facts);
        if (entry == null || !entry.in()) {
            return;
        }
        Pool pool = pools.alone(poolOf(contest, facts));
        if (pool.status() == PoolStatus.OPEN) {
            entry.leave();
        } else {
            String why = facts.reason() == null
                    ? "registration.entry-disqualified"
                    : facts.reason().zh();
            disqualified.fire(new EntryDisqualified(pool, facts.entryId(), why));
        }
    }

    private void retell(Contest contest, EntryFacts facts) {
        PoolEntry entry = here(contest, facts);
        if (entry != null) {
            entry.retell(facts);
        }
    }

    private @Nullable PoolEntry here(Contest contest, EntryFacts facts) {
        return pools.at(contest.id(), keyOf(contest, facts))
                .map(pool -> entries.findById(new PoolEntry.Key(pool.id(), facts.entryId())))
                .orElse(null);
    }

    private Pool poolOf(Contest contest, EntryFacts facts) {
        PoolKey key = keyOf(contest, facts);
        return pools.at(contest.id(), key).orElseGet(() -> openRegional(contest, key));
    }

    /** A pool that is not there waits for the contest's next event, unless it is the first of its region. */
    private Pool openRegional(Contest contest, PoolKey key) {
        if (key.region().isEmpty()) {
            throw new ParentUnknown(CONTESTS, contest.id().toString());
        }
        Pool pool = new Pool(Ids.next(), contest.id(), key);
        pools.persistAndFlush(pool);
        return pool;
    }

    private PoolKey keyOf(Contest contest, EntryFacts facts) {
        if (contest.held() != null) {
            throw new ParentUnknown(CONTESTS, contest.id().toString());
        }
        boolean regional = rulebooks
                .inForce(contest)
                .stage(facts.stage())
                .orElseThrow(() -> new ParentUnknown(CONTESTS, contest.id().toString()))
                .regional();
        String region = facts.region();
        return new PoolKey(facts.stage(), regional && region != null ? region : "", facts.skill(), facts.division());
    }
}
