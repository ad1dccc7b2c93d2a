package org.podium.scoring.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Scoring.Qualification;
import org.podium.rulebook.Text;
import org.podium.rulebook.qualification.Qualified;
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
    private static final Text NOT_HELD = new Text("已按公告取消，不再递补", "cancelled by an announcement; nobody follows");

    private final ContestRulebooks rulebooks;
    private final Results results;
    private final ResultRows rows;
    private final KnownEntries people;
    private final Pools pools;
    private final PoolEntries entries;
    private final Confirmations confirmations;
    private final Decisions decisions;

    Field(
            ContestRulebooks rulebooks,
            Results results,
            ResultRows rows,
            KnownEntries people,
            Pools pools,
            PoolEntries entries,
            Confirmations confirmations,
            Decisions decisions) {
        this.rulebooks = rulebooks;
        this.results = results;
        this.rows = rows;
        this.people = people;
        this.pools = pools;
        this.entries = entries;
        this.confirmations = confirmations;
        this.decisions = decisions;
    }

    /** Where those who qualify in a pool go on to. @param closed whether an announcement has cancelled that */
    record Way(Qualification rule, PoolKey next, Optional<UUID> nextPool, boolean closed) {}

    /** 404 where a stage leads nowhere: there is no qualification to speak of. */
    Way way(Pool pool, Contest contest) {
        return leads(pool, contest).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    /** Empty where the stage leads nowhere. */
    Optional<Way> leads(Pool pool, Contest contest) {
        return way(pool, rulebooks.inForce(contest), key -> pools.competingAt(contest.id(), key));
    }

    /** Empty where the pool's stage leads nowhere. */
    static Optional<Way> way(Pool pool, Rulebook rulebook, Function<PoolKey, Optional<Pools.Competing>> poolAt) {
        PoolKey key = pool.key();
        Qualification rule = rulebook.scoring().qualification();
        if (rule == null || !rule.from().equals(key.stage())) {
            return Optional.empty();
        }
        boolean regional = rulebook.stage(rule.to()).orElseThrow().regional();
        PoolKey next = new PoolKey(rule.to(), regional ? key.region() : "", key.skill(), key.division());
        Optional<Pools.Competing> there = poolAt.apply(next);
        return Optional.of(new Way(
                rule,
                there.map(Pools.Competing::key).orElse(next),
                there.map(Pools.Competing::id),
                there.map(Pools.Competing::closed).orElse(false)));
    }

    /**
     * What is known of a pool, whatever rule it is laid before.
     *
     * @param result the latest, if it is no longer provisional; then it is ranked
     * @param standing of the confirmed those who stand in a next pool, by that pool
     */
    record Known(
            Pool pool,
            @Nullable Result result,
            List<RankedEntry> ranked,
            Map<UUID, Confirmation> confirmed,
            List<Decision> decided,
            Map<UUID, KnownEntry> people,
            Map<UUID, Set<UUID>> standing) {

        Set<UUID> holding(Way way) {
            return way.nextPool()
                    .map(next -> standing.getOrDefault(next, Set.of()))
                    .orElse(Set.of());
        }

        Qualified by(Way way) {
            PoolKey key = pool.key();
            RegionFacts facts = new RegionFacts(
                    key.region(),
                    key.skill(),
                    key.division(),
                    ranked,
                    withdrawn(people.values(), holding(way)),
                    named(confirmed.values(), decided));
            return Qualifying.of(way.rule(), facts);
        }
    }

    Standings of(Pool pool, Contest contest, Way way) {
        Known here = Objects.requireNonNull(
                known(List.of(pool), way.nextPool().stream().toList()).get(pool.id()));
        return new Standings(
                pool,
                contest.rulebookVersion(),
                way.rule(),
                way.next(),
                way.nextPool().orElse(null),
                here.result(),
                pool.closed() || way.closed() ? withoutOffers(here.by(way)) : here.by(way),
                here.people(),
                here.confirmed(),
                here.holding(way),
                here.decided());
    }

    /** Nobody follows into what is not held any more (S1-28). */
    private static Qualified withoutOffers(Qualified qualified) {
        List<Qualified.Place> places = qualified.entries().stream()
                .map(place -> place.state() == Qualified.State.OFFERED
                        ? new Qualified.Place(place.entry(), place.rank(), Qualified.State.NOT_QUALIFIED, NOT_HELD)
                        : place)
                .toList();
        return new Qualified(qualified.rule(), qualified.clause(), qualified.quota(), qualified.open(), places);
    }

    /** By pool; six statements, however many there are. @param next pools that the confirmed may stand in */
    Map<UUID, Known> known(Collection<Pool> of, Collection<UUID> next) {
        List<UUID> ids = of.stream().map(Pool::id).toList();
        Map<UUID, Result> latest = results.latest(ids).stream()
                .filter(result -> result.kind() != ResultKind.PROVISIONAL)
                .collect(Collectors.toMap(Result::poolId, Function.identity()));
        Map<UUID, List<RankedEntry>> ranked = rows.ofLatest(latest.keySet()).stream()
                .filter(row -> row.number()
                        == Objects.requireNonNull(latest.get(row.poolId())).number())
                .collect(Collectors.groupingBy(
                        ResultRow::poolId, Collectors.mapping(ResultRow::ranked, Collectors.toList())));
        Map<UUID, List<Confirmation>> confirmed =
                confirmations.of(ids).stream().collect(Collectors.groupingBy(Confirmation::poolId));
        Map<UUID, List<Decision>> decided = decisions.of(ids).stream().collect(Collectors.groupingBy(Decision::poolId));
        Set<UUID> finalists = confirmed.values().stream()
                .flatMap(List::stream)
                .map(Confirmation::entryId)
                .collect(Collectors.toSet());
        Set<UUID> named = Stream.concat(
                        ranked.values().stream().flatMap(List::stream).map(e -> UUID.fromString(e.entry())),
                        finalists.stream())
                .collect(Collectors.toSet());
        Map<UUID, KnownEntry> found =
                people.of(named).stream().collect(Collectors.toMap(KnownEntry::id, Function.identity()));
        List<PoolEntry> standing =
                entries.of(next, finalists).stream().filter(PoolEntry::in).toList();
        return of.stream()
                .collect(Collectors.toMap(
                        Pool::id,
                        pool -> known(
                                pool,
                                latest.get(pool.id()),
                                ranked.getOrDefault(pool.id(), List.of()),
                                confirmed.getOrDefault(pool.id(), List.of()),
                                decided.getOrDefault(pool.id(), List.of()),
                                found,
                                standing)));
    }

    private static Known known(
            Pool pool,
            @Nullable Result result,
            List<RankedEntry> ranked,
            List<Confirmation> confirmed,
            List<Decision> decided,
            Map<UUID, KnownEntry> people,
            List<PoolEntry> standing) {
        Map<UUID, Confirmation> finalists = confirmed.stream()
                .collect(Collectors.toMap(Confirmation::entryId, Function.identity(), (a, b) -> a, TreeMap::new));
        Map<UUID, KnownEntry> own = Stream.concat(
                        ranked.stream().map(e -> UUID.fromString(e.entry())), finalists.keySet().stream())
                .distinct()
                .filter(people::containsKey)
                .collect(Collectors.toMap(Function.identity(), id -> Objects.requireNonNull(people.get(id))));
        Map<UUID, Set<UUID>> places = standing.stream()
                .filter(entry -> finalists.containsKey(entry.entryId()))
                .collect(Collectors.groupingBy(
                        PoolEntry::poolId, Collectors.mapping(PoolEntry::entryId, Collectors.toSet())));
        return new Known(pool, result, ranked, finalists, decided, own, places);
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
