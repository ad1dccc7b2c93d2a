package org.podium.scoring.penalty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
public class Penalties implements PanacheRepositoryBase<Penalty, UUID> {
    private final AnnulmentSteps steps;

    Penalties(AnnulmentSteps steps) {
        this.steps = steps;
    }

    /** All that were given, with what was done to take them back. */
    public List<PenaltyCase> of(UUID pool) {
        Map<UUID, List<AnnulmentStep>> taken =
                steps.of(pool).stream().collect(Collectors.groupingBy(AnnulmentStep::penaltyId));
        return list("poolId = ?1 order by id", pool).stream()
                .map(p -> new PenaltyCase(p, taken.getOrDefault(p.id(), List.of())))
                .toList();
    }

    /** Those that count. */
    public List<Penalty> standing(UUID pool) {
        return of(pool).stream()
                .filter(PenaltyCase::stands)
                .map(PenaltyCase::penalty)
                .toList();
    }

    Optional<PenaltyCase> one(UUID id) {
        return findByIdOptional(id).map(p -> new PenaltyCase(p, steps.ofPenalty(id)));
    }
}
