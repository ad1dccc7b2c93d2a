package org.podium.scoring.penalty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.podium.kit.paging.Keyset;
import org.podium.kit.paging.Keyset.Column;
import org.podium.kit.paging.PageRequest;

@ApplicationScoped
public class Penalties implements PanacheRepositoryBase<Penalty, UUID> {
    private final AnnulmentSteps steps;

    Penalties(AnnulmentSteps steps) {
        this.steps = steps;
    }

    /** All that were given, with what was done to take them back. */
    public List<PenaltyCase> of(UUID pool) {
        return of(List.of(pool));
    }

    public List<PenaltyCase> of(Collection<UUID> pools) {
        return cases(list("poolId in ?1 order by id", pools), steps.inPools(pools));
    }

    /** In the order they were given. */
    List<PenaltyCase> page(UUID pool, PenaltyFilter filter, PageRequest page) {
        Keyset keyset = filter.within(pool).inOrder(page, Column.id("p.id"));
        List<Penalty> found = find("from Penalty p where " + keyset.text(), keyset.values())
                .page(0, page.fetch())
                .list();
        return cases(found, steps.of(found.stream().map(Penalty::id).toList()));
    }

    private static List<PenaltyCase> cases(List<Penalty> given, List<AnnulmentStep> steps) {
        Map<UUID, List<AnnulmentStep>> taken = steps.stream().collect(Collectors.groupingBy(AnnulmentStep::penaltyId));
        return given.stream()
                .map(p -> new PenaltyCase(p, taken.getOrDefault(p.id(), List.of())))
                .toList();
    }

    /** Those that count. */
    public List<Penalty> standing(Collection<UUID> pools) {
        return of(pools).stream()
                .filter(PenaltyCase::stands)
                .map(PenaltyCase::penalty)
                .toList();
    }

    Optional<PenaltyCase> one(UUID id) {
        return findByIdOptional(id).map(p -> new PenaltyCase(p, steps.ofPenalty(id)));
    }
}
