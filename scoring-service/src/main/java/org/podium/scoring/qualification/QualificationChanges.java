package org.podium.scoring.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.qualification.Qualified;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolKey;
import org.podium.scoring.pool.Pools;

/** Who would go on by another rulebook, for all pools of a contest in as many statements as for one. */
@ApplicationScoped
public class QualificationChanges {
    private final Field field;

    QualificationChanges(Field field) {
        this.field = field;
    }

    /** By pool, of those where anything would be otherwise. @param pools all of the contest */
    public Map<UUID, QualificationChange> between(List<Pool> pools, Rulebook before, Rulebook after) {
        Map<UUID, PoolKey> keys = pools.stream().collect(Collectors.toMap(Pool::id, Pool::key));
        Map<PoolKey, UUID> heldIn = pools.stream()
                .collect(Collectors.toMap(Pool::key, pool -> Objects.requireNonNullElse(pool.mergedInto(), pool.id())));
        Function<PoolKey, Optional<Pools.Competing>> poolAt = key -> Optional.ofNullable(heldIn.get(key))
                .map(id -> new Pools.Competing(id, keys.getOrDefault(id, key), false));
        Map<UUID, Field.Way> earlier = ways(pools, before, poolAt);
        Map<UUID, Field.Way> later = ways(pools, after, poolAt);
        List<Pool> leading = pools.stream()
                .filter(pool -> earlier.containsKey(pool.id()) || later.containsKey(pool.id()))
                .toList();
        Set<UUID> next = Stream.of(earlier, later)
                .flatMap(ways -> ways.values().stream())
                .flatMap(way -> way.nextPool().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<UUID, QualificationChange> changes = new HashMap<>();
        field.known(leading, next).forEach((pool, known) -> {
            QualificationChange change =
                    QualificationChange.of(known, by(earlier.get(pool), known), by(later.get(pool), known));
            if (change.any()) {
                changes.put(pool, change);
            }
        });
        return changes;
    }

    private static @Nullable Qualified by(Field.@Nullable Way way, Field.Known known) {
        return way == null ? null : known.by(way);
    }

    private static Map<UUID, Field.Way> ways(
            List<Pool> pools, Rulebook rulebook, Function<PoolKey, Optional<Pools.Competing>> poolAt) {
        Map<UUID, Field.Way> ways = new HashMap<>();
        pools.forEach(pool -> Field.way(pool, rulebook, poolAt).ifPresent(way -> ways.put(pool.id(), way)));
        return ways;
    }
}
