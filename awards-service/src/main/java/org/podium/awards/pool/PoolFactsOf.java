package org.podium.awards.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.podium.awards.entry.Entries;
import org.podium.awards.entry.Entry;
import org.podium.awards.result.ResultParts;
import org.podium.awards.result.ResultTold;
import org.podium.rulebook.Awards.MinimumField;
import org.podium.rulebook.Registration.Scope;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.award.PoolFacts;
import org.podium.rulebook.ranking.RankedEntry;
import org.podium.rulebook.ranking.Status;

/** A pool's result and what is known of its entries, as the rulebook's function asks for them. */
@ApplicationScoped
public class PoolFactsOf {
    private final ResultParts parts;
    private final Entries entries;
    private final Pools pools;

    PoolFactsOf(ResultParts parts, Entries entries, Pools pools) {
        this.parts = parts;
        this.entries = entries;
        this.pools = pools;
    }

    public Known pool(Pool pool, Rulebook rulebook) {
        var rows = rows(pool);
        var known = entries.allOf(rows.stream().map(ResultTold.Row::entryId).toList());
        var beyond = beyond(pool, rulebook, () -> pools.of(pool.contest()), this::rows);
        return known(pool, rows, known, Entry::competitors, beyond);
    }

    /** Every pool of a contest at once: three statements, however many there are. */
    public Whole contest(UUID contest) {
        var all = pools.of(contest);
        var rows = parts.latestOf(contest);
        var ids = rows.values().stream()
                .flatMap(List::stream)
                .map(ResultTold.Row::entryId)
                .collect(Collectors.toSet());
        return new Whole(all, rows, entries.allOf(ids));
    }

    /** The pools of a contest with their results. @param rows of the latest result, by pool */
    public record Whole(List<Pool> pools, Map<UUID, List<ResultTold.Row>> rows, Map<UUID, Entry> entries) {
        /** A pool as a rulebook looks at it, which may be another than its own. */
        public Known known(Pool pool, Rulebook rulebook) {
            return known(pool, rulebook, Entry::competitors);
        }

        /** @param competitors of an entry, with what is to be taken as found of them */
        public Known known(Pool pool, Rulebook rulebook, Function<Entry, List<Entry.Competitor>> competitors) {
            var beyond = beyond(pool, rulebook, () -> pools, this::rows);
            return PoolFactsOf.known(pool, rows(pool), entries, competitors, beyond);
        }

        private List<ResultTold.Row> rows(Pool pool) {
            return rows.getOrDefault(pool.id(), List.of());
        }
    }

    private static Known known(
            Pool pool,
            List<ResultTold.Row> rows,
            Map<UUID, Entry> known,
            Function<Entry, List<Entry.Competitor>> competitors,
            Map<Scope, Integer> competedBeyond) {
        var facts = new PoolFacts(
                pool.stage(),
                pool.region(),
                pool.skill(),
                pool.division(),
                rows.stream()
                        .map(row -> entry(row, Objects.requireNonNull(known.get(row.entryId())), competitors))
                        .toList(),
                pool.qualified(),
                pool.units(),
                competedBeyond);
        return new Known(facts, known);
    }

    /** @param entries those of the pool, by id; others may be among them */
    public record Known(PoolFacts facts, Map<UUID, Entry> entries) {}

    private static PoolFacts.Entry entry(
            ResultTold.Row row, Entry entry, Function<Entry, List<Entry.Competitor>> competitors) {
        var ranked = new RankedEntry(
                row.entryId().toString(),
                row.status(),
                row.rank(),
                row.total(),
                row.components(),
                null,
                row.shared(),
                null);
        var stayedAway = row.competitors().stream()
                .filter(person -> !person.came())
                .map(ResultTold.Competitor::personId)
                .toList();
        return new PoolFacts.Entry(
                ranked,
                entry.legalUnit(),
                competitors.apply(entry).stream()
                        .map(person -> competitor(person, !stayedAway.contains(person.personId())))
                        .toList(),
                entry.coaches().stream()
                        .map(c -> new PoolFacts.Coach(c.personId(), c.name(), c.kind()))
                        .toList());
    }

    private static PoolFacts.Competitor competitor(Entry.Competitor competitor, boolean present) {
        var ineligible = competitor.awardIneligible().stream()
                .map(i -> new PoolFacts.Ineligibility(i.rule(), i.clause(), i.sentence()))
                .toList();
        return new PoolFacts.Competitor(
                competitor.personId(), competitor.name(), competitor.level(), ineligible, present);
    }

    /** Counted only where the rulebook's minimum looks beyond the pool: elsewhere the pool counts its own. */
    private static Map<Scope, Integer> beyond(
            Pool pool, Rulebook rulebook, Supplier<List<Pool>> contest, Function<Pool, List<ResultTold.Row>> rowsOf) {
        var minimum = rulebook.awards().minimumField();
        if (minimum == null || minimum.scope() == Scope.SKILL_DIVISION) return Map.of();
        var competed = new EnumMap<Scope, Integer>(Scope.class);
        competed.put(
                minimum.scope(),
                within(minimum, pool, contest.get()).stream()
                        .map(rowsOf)
                        .mapToInt(PoolFactsOf::persons)
                        .sum());
        return competed;
    }

    private List<ResultTold.Row> rows(Pool pool) {
        return parts.rowsOf(pool.id(), pool.resultVersion());
    }

    /** Persons who competed, one by one: teams are more than one, and perhaps not all of a team came. */
    private static int persons(List<ResultTold.Row> rows) {
        return (int) rows.stream()
                .filter(row -> row.status() != Status.ABSENT)
                .flatMap(row -> row.competitors().stream())
                .filter(ResultTold.Competitor::came)
                .count();
    }

    /** The pools whose competitors a minimum counts together, this one among them. */
    public List<Pool> within(MinimumField minimum, Pool pool) {
        return within(minimum, pool, pools.of(pool.contest()));
    }

    private static List<Pool> within(MinimumField minimum, Pool pool, List<Pool> contest) {
        return contest.stream()
                .filter(other -> switch (minimum.scope()) {
                    case SKILL_DIVISION -> other.id().equals(pool.id());
                    case SKILL -> other.skill().equals(pool.skill());
                    case CONTEST -> true;
                })
                .toList();
    }
}
