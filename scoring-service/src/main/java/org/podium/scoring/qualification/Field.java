package org.podium.scoring.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Scoring.Qualification;
import org.podium.rulebook.qualification.Qualifying;
import org.podium.rulebook.qualification.RegionFacts;
import org.podium.rulebook.ranking.RankedEntry;
import org.podium.scoring.contest.Contest;
import org.podium.scoring.contest.ContestRulebooks;
import org.podium.scoring.entry.KnownEntries;
import org.podium.scoring.entry.KnownEntry;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolEntries;
import org.podium.scoring.pool.PoolEntry;
import org.podium.scoring.pool.PoolKey;
import org.podium.scoring.pool.Pools;
import org.podium.scoring.result.Result;
import org.podium.scoring.result.ResultKind;
import org.podium.scoring.result.ResultRow;
import org.podium.scoring.result.ResultRows;
import org.podium.scoring.result.Results;

/** Puts together what the rulebook's function needs of a pool. A fixed number of statements, however large the pool. */
@ApplicationScoped
class Field {
    private final ContestRulebooks rulebooks;
    private final Results results;
    private final ResultRows rows;
    private final KnownEntries known;
    private final Pools pools;
    private final PoolEntries entries;
    private final Confirmations confirmations;
    private final Decisions decisions;

    Field(
            ContestRulebooks rulebooks,
            Results results,
            ResultRows rows,
            KnownEntries known,
            Pools pools,
            PoolEntries entries,
            Confirmations confirmations,
            Decisions decisions) {
        this.rulebooks = rulebooks;
        this.results = results;
        this.rows = rows;
        this.known = known;
        this.pools = pools;
        this.entries = entries;
        this.confirmations = confirmations;
        this.decisions = decisions;
    }

    /** Where those who qualify in a pool go on to. */
    record Way(Qualification rule, PoolKey next, Optional<UUID> nextPool) {}

    /** 404 where a stage leads nowhere: there is no qualification to speak of. */
    Way way(Pool pool, Contest contest) {
        Rulebook rulebook = rulebooks.inForce(contest);
        PoolKey key = pool.key();
        Qualification rule = rulebook.scoring().qualification();
        if (rule == null || !rule.from().equals(key.stage())) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
        boolean regional = rulebook.stage(rule.to()).orElseThrow().regional();
        PoolKey next = new PoolKey(rule.to(), regional ? key.region() : "", key.skill(), key.division());
        return new Way(rule, next, pools.idAt(contest.id(), next));
    }

    Standings of(Pool pool, Contest contest, Way way) {
        Optional<Result> result = results.latest(pool.id()).filter(r -> r.kind() != ResultKind.PROVISIONAL);
        List<RankedEntry> ranked = result.map(rows::of).orElse(List.of()).stream()
                .map(ResultRow::ranked)
                .toList();
        Map<UUID, Confirmation> confirmed = confirmations.of(pool.id()).stream()
                .collect(Collectors.toMap(Confirmation::entryId, Function.identity(), (a, b) -> a, TreeMap::new));
        List<Decision> decided = decisions.of(pool.id());
        Set<UUID> ids = Stream.concat(ranked.stream().map(e -> UUID.fromString(e.entry())), confirmed.keySet().stream())
                .collect(Collectors.toSet());
        Map<UUID, KnownEntry> people =
                known.of(ids).stream().collect(Collectors.toMap(KnownEntry::id, Function.identity()));
        Set<UUID> holding = way.nextPool().map(next -> entries.of(next, confirmed.keySet())).orElse(List.of()).stream()
                .filter(PoolEntry::in)
                .map(PoolEntry::entryId)
                .collect(Collectors.toSet());
        PoolKey key = pool.key();
        RegionFacts facts = new RegionFacts(
                key.region(),
                key.skill(),
                key.division(),
                ranked,
                withdrawn(people.values(), holding),
                named(confirmed.values(), decided));
        return new Standings(
                pool,
                contest.rulebookVersion(),
                way.rule(),
                way.next(),
                way.nextPool().orElse(null),
                result.orElse(null),
                Qualifying.of(way.rule(), facts),
                people,
                confirmed,
                holding,
                decided);
    }

    /** Who withdraws after the next stage has started keeps the place there, so that nobody follows. */
    private static Set<String> withdrawn(Iterable<KnownEntry> people, Set<UUID> holding) {
        Set<String> withdrawn = new HashSet<>();
        for (KnownEntry entry : people) {
            if (!entry.stands() && !holding.contains(entry.id())) {
                withdrawn.add(entry.id().toString());
            }
        }
        return withdrawn;
    }

    /** The organiser's word: who was chosen of a tie, and which successors were confirmed. */
    private static Set<String> named(Iterable<Confirmation> confirmed, List<Decision> decided) {
        Set<String> named = new HashSet<>();
        decided.forEach(d -> d.named().forEach(id -> named.add(id.toString())));
        confirmed.forEach(c -> {
            if (c.successor()) {
                named.add(c.entryId().toString());
            }
        });
        return named;
    }
}
