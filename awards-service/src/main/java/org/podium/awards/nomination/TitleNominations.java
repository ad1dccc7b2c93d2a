package org.podium.awards.nomination;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.podium.awards.nomination.TitleNomination.About;
import org.podium.awards.pool.Pool;
import org.podium.rulebook.award.VerificationResult;

@ApplicationScoped
public class TitleNominations implements PanacheRepositoryBase<TitleNomination, UUID> {

    /** Where the titles of a pool stand, for the rulebook's function. */
    public List<VerificationResult> holdingFor(UUID pool) {
        return list("pool = ?1 and supersededBy is null order by id", pool).stream()
                .map(TitleNomination::facts)
                .toList();
    }

    /** The same of every pool of a contest, by pool. */
    public Map<UUID, List<VerificationResult>> holdingIn(UUID contest) {
        return list("contest = ?1 and supersededBy is null order by id", contest).stream()
                .collect(Collectors.groupingBy(
                        TitleNomination::pool, Collectors.mapping(TitleNomination::facts, Collectors.toList())));
    }

    /** Every step of a title, the first one first. */
    public List<TitleNomination> stepsOf(About about) {
        return list("pool = ?1 and entry = ?2 and title = ?3 and coalesce(person, '') = ?4 order by id", key(about));
    }

    public Optional<TitleNomination> latestOf(About about) {
        return find(
                        "pool = ?1 and entry = ?2 and title = ?3 and coalesce(person, '') = ?4 and supersededBy is null",
                        key(about))
                .firstResultOptional();
    }

    private static Object[] key(About about) {
        return new Object[] {about.pool(), about.entry(), about.title(), about.person() == null ? "" : about.person()};
    }

    /** It holds from now on; the one before it stays on record. */
    public void record(TitleNomination step, About about) {
        var before = latestOf(about);
        persist(step);
        before.ifPresent(earlier -> earlier.giveWayTo(step));
        flush();
    }

    /** Within the transaction: titles of this pool stand differently now. The contest's row is locked. */
    public record TitleMoved(Pool pool) {}
}
