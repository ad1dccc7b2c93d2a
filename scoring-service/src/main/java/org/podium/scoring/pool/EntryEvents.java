package org.podium.scoring.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.audit.Audit;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.kit.event.EventRejected;
import org.podium.kit.event.ParentUnknown;
import org.podium.rulebook.Contest.Part;
import org.podium.rulebook.Contest.Stage;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.announcement.Announced;
import org.podium.scoring.contest.Contest;
import org.podium.scoring.contest.ContestRulebooks;
import org.podium.scoring.contest.Contests;
import org.podium.scoring.entry.EntryFacts;
import org.podium.scoring.entry.KnownEntries;
import org.podium.scoring.entry.KnownEntry;
import org.podium.scoring.entry.Person;

/**
 * Follows the entries of registration. An approved one joins the pool of the stage it was entered for; whatever happens later
 * concerns every pool it stands in by then, found by the entry: registration does not know how far an entry has come.
 */
@ApplicationScoped
class EntryEvents implements EventHandler<EntryFacts> {
    private static final String CONTESTS = "registration.contests";
    private static final String CANCELLED = "registration.entry-cancelled.v1";
    private static final String DISQUALIFIED = "registration.entry-disqualified.v1";
    private static final String SUBSTITUTED = "registration.substitution-decided.v1";

    private final Contests contests;
    private final ContestRulebooks rulebooks;
    private final KnownEntries known;
    private final Pools pools;
    private final PoolClosing closing;
    private final PoolEntries entries;
    private final Event<EntryMoved> moved;
    private final Event<EntryDisqualified> disqualified;
    private final Event<ResultVoid> voided;
    private final Event<LineupChanged> changed;
    private final Audit audit;

    EntryEvents(
            Contests contests,
            ContestRulebooks rulebooks,
            KnownEntries known,
            Pools pools,
            PoolClosing closing,
            PoolEntries entries,
            Event<EntryMoved> moved,
            Event<EntryDisqualified> disqualified,
            Event<ResultVoid> voided,
            Event<LineupChanged> changed,
            Audit audit) {
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.known = known;
        this.pools = pools;
        this.closing = closing;
        this.entries = entries;
        this.moved = moved;
        this.disqualified = disqualified;
        this.voided = voided;
        this.changed = changed;
        this.audit = audit;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "registration.entry-approved.v1",
                "registration.entry-returned.v1",
                "registration.entry-refused.v1",
                "registration.entry-withdrawn.v1",
                DISQUALIFIED,
                CANCELLED,
                "registration.entry-corrected.v1",
                SUBSTITUTED);
    }

    @Override
    public Class<EntryFacts> payload() {
        return EntryFacts.class;
    }

    @Override
    public void on(EventEnvelope envelope, EntryFacts facts) {
        Contest contest = contests.steady(facts.contestId());
        if (contest == null) {
            throw new ParentUnknown(CONTESTS, facts.contestId().toString());
        }
        if (contest.deleted()) {
            return;
        }
        KnownEntry entry = known.alone(facts.entryId()).orElse(null);
        if (envelope.type().equals("registration.entry-approved.v1")) {
            join(contest, envelope, facts, entry);
        } else if (entry != null) {
            follow(contest, envelope, facts, entry);
        }
    }

    /** Until an entry is approved, scoring has nothing to do with it. */
    private void join(Contest contest, EventEnvelope told, EntryFacts facts, @Nullable KnownEntry before) {
        UUID place = placeOf(contest, facts);
        KnownEntry entry = before == null ? new KnownEntry(facts) : before;
        boolean again = !entry.stands();
        entry.retell(facts);
        entry.approve();
        known.persist(entry);
        List<PoolEntry> stands = entries.of(entry.id());
        Set<UUID> all = new TreeSet<>(Set.of(place));
        stands.forEach(s -> all.add(s.poolId()));
        List<Pool> alone = pools.alone(all);
        for (Pool pool : alone) {
            PoolEntry here = at(stands, pool);
            if (here == null) {
                entries.persist(new PoolEntry(pool.id(), entry, pool.frozen() ? Standing.LATE : Standing.IN));
            } else if (!pool.frozen() && pool.id().equals(place) && here.status() == Standing.LEFT) {
                here.comeBack(entry);
                moved.fire(new EntryMoved(pool.id(), entry.id(), true));
            } else {
                retell(pool, here, entry, told);
            }
        }
        if (again) {
            alone.forEach(pool -> changed.fire(new LineupChanged(contest, pool)));
        }
    }

    private void follow(Contest contest, EventEnvelope told, EntryFacts facts, KnownEntry entry) {
        boolean out = told.type().equals(DISQUALIFIED);
        if (out && contest.held() != null) {
            // a result may follow from it, and none is published of a contest that is held
            throw new ParentUnknown(CONTESTS, contest.id().toString());
        }
        entry.retell(facts);
        boolean retold = told.type().equals(SUBSTITUTED) || told.type().equals("registration.entry-corrected.v1");
        if (!retold) {
            entry.fall();
        }
        List<PoolEntry> stands = entries.of(entry.id());
        List<Pool> alone = pools.alone(stands.stream().map(PoolEntry::poolId).toList());
        List<Pool> competed = new ArrayList<>();
        for (Pool pool : alone) {
            PoolEntry here = at(stands, pool);
            if (here == null) {
                continue;
            }
            retell(pool, here, entry, told);
            if (retold || !here.in()) {
                continue;
            }
            boolean drawn = entries.drawn(here);
            if (!pool.started() || (!drawn && !entries.called(here))) {
                here.leave();
                moved.fire(new EntryMoved(pool.id(), entry.id(), false));
            } else if (out && drawn) {
                competed.add(pool);
            } else if (out) {
                here.disqualify(because(facts), by(facts));
            }
            // who withdraws after the start counts as qualified, and as the marks say: absent without any
        }
        competed.forEach(pool -> disqualify(pool, facts));
        if (!retold && !ahead(contest, told, facts)) {
            alone.forEach(pool -> changed.fire(new LineupChanged(contest, pool)));
        }
    }

    /** After it has left the pools that have not begun: what a corrected result offers to others looks at all of them. */
    private void disqualify(Pool pool, EntryFacts facts) {
        disqualified.fire(new EntryDisqualified(pool, facts.entryId(), because(facts), by(facts)));
        voided.fire(new ResultVoid(pool, facts.entryId(), publicly(facts), by(facts)));
    }

    /**
     * Whether the entry was ended by an announcement that is still on its way on the other topic: those around it are about to
     * end too, so nobody is offered its place. The announcement itself settles who goes on.
     */
    private boolean ahead(Contest contest, EventEnvelope told, EntryFacts facts) {
        if (!told.type().equals(CANCELLED) || contest.held() != null) {
            return false;
        }
        Part place = new Part(null, facts.region(), facts.skill(), facts.division());
        return Announced.end(rulebooks.inForce(contest).contest(), place).isEmpty();
    }

    /**
     * Who is named after the pool began takes nobody's place in it; where there is no code yet, there is nothing to take. Asking a supervisor to admit them was rejected: registration
     * approves nobody once the contest has begun (S2-26), so there is nothing to admit, and whatever slips by it is on the
     * trail and in the pool's list of entries.
     */
    private void retell(Pool pool, PoolEntry here, KnownEntry entry, EventEnvelope told) {
        if (pool.replaces(told.time()) || here.sameTeam(entry) || !entries.drawn(here)) {
            here.retell(entry);
        } else if (told.type().equals(SUBSTITUTED)) {
            audit.record(
                    pool.contestId(),
                    "substitution-too-late",
                    pool.id().toString(),
                    Map.of(
                            "entry", entry.id(),
                            "decidedAt", told.time(),
                            "stays", here.persons(),
                            "named",
                                    entry.competitors().stream()
                                            .map(Person::personId)
                                            .toList()));
        }
    }

    private static @Nullable PoolEntry at(List<PoolEntry> stands, Pool pool) {
        return stands.stream()
                .filter(s -> s.poolId().equals(pool.id()))
                .findFirst()
                .orElse(null);
    }

    private static String by(EntryFacts facts) {
        return facts.by() == null ? "registration" : facts.by();
    }

    /** By the clause alone: the office's own words may say who it is, and the penalty stands under the blind code. */
    private static String because(EntryFacts facts) {
        return "经组委会办公室决定取消参赛资格%s。".formatted(clause(facts));
    }

    /** What a corrected result says, by the clause alone too: the words are not for the public either. */
    private static String publicly(EntryFacts facts) {
        return "经组委会办公室决定取消参赛资格，成绩无效，其后名次依次递补%s。".formatted(clause(facts));
    }

    private static String clause(EntryFacts facts) {
        EntryFacts.Ground ground = facts.ground();
        return ground == null ? "" : "（%s，%s）".formatted(ground.rule(), ground.clause());
    }

    /**
     * A stage that the rulebook does not have yet waits for the contest's next event; so does a held contest. The pools of a
     * region open with its first entry, since the rulebook lists no regions. Of a pool that is held in another: that one.
     */
    private UUID placeOf(Contest contest, EntryFacts facts) {
        String id = contest.id().toString();
        if (contest.held() != null) {
            throw new ParentUnknown(CONTESTS, id);
        }
        Rulebook rulebook = rulebooks.inForce(contest);
        boolean regional =
                rulebook.stage(facts.stage()).map(Stage::regional).orElseThrow(() -> new ParentUnknown(CONTESTS, id));
        String region = regional ? facts.region() : "";
        if (region == null) {
            throw new EventRejected("stage " + facts.stage() + " is held per region, and the entry names none");
        }
        PoolKey key = new PoolKey(facts.stage(), region, facts.skill(), facts.division());
        return pools.competingAt(contest.id(), key).map(Pools.Competing::id).orElseGet(() -> {
            if (!regional) {
                throw new ParentUnknown(CONTESTS, id);
            }
            Pool opened = pools.findById(pools.open(contest.id(), key));
            closing.opened(contest, rulebook, opened);
            UUID into = opened.mergedInto();
            return into == null ? opened.id() : into;
        });
    }
}
