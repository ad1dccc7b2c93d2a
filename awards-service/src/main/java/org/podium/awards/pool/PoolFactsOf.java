package org.podium.awards.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
        var rows = parts.rowsOf(pool.id(), pool.resultVersion());
        var known = entries.allOf(rows.stream().map(ResultTold.Row::entryId).toList());
        var facts = new PoolFacts(
                pool.stage(),
                pool.region(),
                pool.skill(),
                pool.division(),
                rows.stream()
                        .map(row -> entry(row, Objects.requireNonNull(known.get(row.entryId()))))
                        .toList(),
                pool.qualified(),
                pool.units(),
                competedBeyond(pool, rulebook));
        return new Known(facts, known);
    }

    /** @param entries of the pool, by id */
    public record Known(PoolFacts facts, Map<UUID, Entry> entries) {}

    private static PoolFacts.Entry entry(ResultTold.Row row, Entry entry) {
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
                entry.competitors().stream()
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
    private Map<Scope, Integer> competedBeyond(Pool pool, Rulebook rulebook) {
        var minimum = rulebook.awards().minimumField();
        if (minimum == null || minimum.scope() == Scope.SKILL_DIVISION) return Map.of();
        var competed = new EnumMap<Scope, Integer>(Scope.class);
        competed.put(
                minimum.scope(),
                within(minimum, pool).stream().mapToInt(this::persons).sum());
        return competed;
    }

    /** Persons who competed in a pool, one by one: teams are more than one, and perhaps not all of a team came. */
    private int persons(Pool pool) {
        return (int) parts.rowsOf(pool.id(), pool.resultVersion()).stream()
                .filter(row -> row.status() != Status.ABSENT)
                .flatMap(row -> row.competitors().stream())
                .filter(ResultTold.Competitor::came)
                .count();
    }

    /** The pools whose competitors a minimum counts together, this one among them. */
    public List<Pool> within(MinimumField minimum, Pool pool) {
        return pools.of(pool.contest()).stream()
                .filter(other -> switch (minimum.scope()) {
                    case SKILL_DIVISION -> other.id().equals(pool.id());
                    case SKILL -> other.skill().equals(pool.skill());
                    case CONTEST -> true;
                })
                .toList();
    }
}
