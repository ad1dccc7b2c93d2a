package org.podium.scoring.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.podium.kit.audit.Audit;
import org.podium.kit.event.Outbox;
import org.podium.kit.event.OutgoingEvent;
import org.podium.rulebook.Contest.Merger;
import org.podium.rulebook.announcement.Announced;
import org.podium.scoring.contest.Contest;
import org.podium.scoring.contest.ContestRulebooks;
import org.podium.scoring.entry.KnownEntries;
import org.podium.scoring.entry.KnownEntry;
import org.podium.scoring.pool.PoolMerger.State;

/**
 * Holds a pool in another, by announcement: its entries join that one and are ranked with the others there. Before the draw
 * at once; once one of the two is drawn the committee decides. Where one is frozen, or has begun with its roll before either
 * was drawn, both stay as they are. What was drawn in the pool that is given up stays on record with it. Either way it is
 * told how the merger ended.
 */
@ApplicationScoped
public class PoolMerging {
    private final Pools pools;
    private final PoolMergers mergers;
    private final PoolEntries entries;
    private final KnownEntries known;
    private final ContestRulebooks rulebooks;
    private final Event<EntryMoved> moved;
    private final Event<PoolClosed> closed;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    PoolMerging(
            Pools pools,
            PoolMergers mergers,
            PoolEntries entries,
            KnownEntries known,
            ContestRulebooks rulebooks,
            Event<EntryMoved> moved,
            Event<PoolClosed> closed,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.pools = pools;
        this.mergers = mergers;
        this.entries = entries;
        this.known = known;
        this.rulebooks = rulebooks;
        this.moved = moved;
        this.closed = closed;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Once for each pool, however often later versions say it again. The contest is held alone, so no entry comes or goes
     * meanwhile.
     *
     * @param into opened where a region has had no entry yet
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void announce(Contest contest, Pool from, PoolKey into, Merger merger) {
        if (mergers.findById(from.id()) != null) {
            return;
        }
        Pool target = pools.findById(pools.open(contest.id(), into));
        alone(from, target);
        PoolMerger told =
                new PoolMerger(from.id(), target.id(), merger.id(), contest.rulebookVersion(), state(from, target));
        mergers.persist(told);
        switch (told.state()) {
            case DONE -> move(contest, from, target, told.rule());
            case WAITING -> onTrail("merger-waits", contest, told);
            case KEPT -> tooLate(contest, told);
        }
        mergers.flush();
    }

    /**
     * What comes of a merger that is announced now. The committee is asked about pools that are drawn: where one has begun
     * before either is, nobody would ever be.
     */
    static State state(Pool from, Pool into) {
        if (from.closed() || into.closed() || from.frozen() || into.frozen()) {
            return State.KEPT;
        }
        if (from.status() != PoolStatus.OPEN || into.status() != PoolStatus.OPEN) {
            return State.WAITING;
        }
        return from.started() || into.started() ? State.KEPT : State.DONE;
    }

    /** Whether what waits can still be done: neither has begun. Both are held alone from now on. */
    public boolean possible(PoolMerger waiting) {
        Pool from = pools.findById(waiting.from());
        Pool into = pools.findById(waiting.into());
        alone(from, into);
        return possible(from, into);
    }

    static boolean possible(Pool from, Pool into) {
        return Stream.of(from, into).noneMatch(pool -> pool.started() || pool.closed());
    }

    /** The committee's word, before either begins: those who have no code in the other pool are drawn there. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void adopt(Contest contest, PoolMerger waiting) {
        waiting.done();
        move(contest, pools.findById(waiting.from()), pools.findById(waiting.into()), waiting.rule());
    }

    /** They stay apart, for good. @param reason the committee's words */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Contest contest, PoolMerger waiting, String reason) {
        apart(contest, waiting, MergerKept.Why.KEPT, reason);
    }

    /** What waits while one of the two is cancelled comes to nothing; the committee is asked about it no more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lapse(Contest contest) {
        mergers.of(contest.id()).stream()
                .filter(merger -> merger.state() == State.WAITING && closed(merger))
                .forEach(merger -> tooLate(contest, merger));
    }

    private boolean closed(PoolMerger merger) {
        return either(merger, Pool::closed);
    }

    private boolean either(PoolMerger merger, Predicate<Pool> holds) {
        return Stream.of(merger.from(), merger.into()).map(pools::findById).anyMatch(holds);
    }

    private void tooLate(Contest contest, PoolMerger merger) {
        String because = closed(merger) ? "其中一组不再举行" : either(merger, Pool::frozen) ? "其中一组的成绩已经冻结" : "其中一组已经开始";
        apart(contest, merger, MergerKept.Why.TOO_LATE, because);
        onTrail("merger-too-late", contest, merger);
    }

    private void apart(Contest contest, PoolMerger merger, MergerKept.Why why, String because) {
        merger.keep(why, because, contest.now(clock));
        kept(pools.findById(merger.from())).ifPresent(outbox::send);
    }

    /** That this pool stays apart though a merger was announced; empty unless that has been told. */
    public Optional<OutgoingEvent> kept(Pool from) {
        return mergers.findByIdOptional(from.id())
                .flatMap(merger -> merger.kept().map(kept -> {
                    Pool into = pools.findById(merger.into());
                    String clause = Announced.merger(
                                    rulebooks
                                            .at(from.contestId(), merger.rulebookVersion())
                                            .contest(),
                                    from.key().part())
                            .map(Merger::clause)
                            .orElseThrow(() -> new IllegalStateException("no version announces " + merger.rule()));
                    // whoever was in a pool that is not held has learned that from the announcement
                    List<UUID> held = Stream.of(from, into)
                            .filter(pool -> !pool.closed())
                            .map(Pool::id)
                            .toList();
                    List<UUID> concerned = entries.in(held).stream()
                            .map(PoolEntry::entryId)
                            .distinct()
                            .toList();
                    return MergerKept.event(from, into, merger, kept, clause, concerned);
                }));
    }

    private void onTrail(String action, Contest contest, PoolMerger merger) {
        audit.record(
                contest.id(),
                action,
                merger.from().toString(),
                Map.of("into", merger.into(), "rule", merger.rule(), "rulebook", merger.rulebookVersion()));
    }

    private void move(Contest contest, Pool from, Pool into, String rule) {
        List<PoolEntry> leaving = entries.in(from.id());
        List<UUID> ids = leaving.stream().map(PoolEntry::entryId).toList();
        Map<UUID, PoolEntry> there =
                entries.of(into.id(), ids).stream().collect(Collectors.toMap(PoolEntry::entryId, Function.identity()));
        Map<UUID, KnownEntry> people =
                known.of(ids).stream().collect(Collectors.toMap(KnownEntry::id, Function.identity()));
        for (PoolEntry entry : leaving) {
            entry.leave();
            moved.fire(new EntryMoved(from.id(), entry.entryId(), false));
            KnownEntry now = people.get(entry.entryId());
            PoolEntry before = there.get(entry.entryId());
            if (now == null) {
                throw new IllegalStateException("scoring knows no entry " + entry.entryId());
            }
            if (before == null) {
                entries.persist(new PoolEntry(into.id(), now, Standing.IN));
            } else if (!before.in()) {
                before.comeBack(now);
                moved.fire(new EntryMoved(into.id(), entry.entryId(), true));
            }
        }
        Instant at = contest.now(clock);
        from.mergeInto(into, rule, at);
        entries.flush();
        audit.record(
                contest.id(),
                "pool-merged",
                from.id().toString(),
                Map.of("into", into.id(), "rule", rule, "entries", leaving.size()));
        closed.fire(new PoolClosed(contest, from, "按公告 %s 并入另一组".formatted(rule)));
        outbox.send(PoolMerged.event(from, into.id(), rule, at));
    }

    /** Read again under their locks, in one order, so that nobody waits in a circle. */
    private void alone(Pool one, Pool other) {
        pools.flush();
        Stream.of(one, other).sorted((a, b) -> a.id().compareTo(b.id())).forEach(pools::alone);
    }
}
