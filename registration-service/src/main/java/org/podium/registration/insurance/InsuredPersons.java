package org.podium.registration.insurance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.podium.registration.judge.NominationSight;
import org.podium.registration.judge.Nominations;
import org.podium.registration.membership.EntryScope;
import org.podium.rulebook.Registration;

/** Who is to be insured in a contest, as far as somebody sees it. */
@ApplicationScoped
class InsuredPersons {
    private final EntityManager database;
    private final Nominations nominations;

    InsuredPersons(EntityManager database, Nominations nominations) {
        this.database = database;
        this.nominations = nominations;
    }

    /** What somebody sees: of entries and of nominations. */
    record Sight(EntryScope entries, NominationSight judges) {}

    /** In the order of their entries, judges behind them. */
    List<Insured> within(Sight sight) {
        List<Insured> all = new ArrayList<>(competitors(sight.entries()));
        nominations.standing(sight.judges()).stream()
                .map(judge ->
                        new Insured(judge.personId(), judge.name(), Registration.Insured.JUDGE, judge.unitUscc(), null))
                .forEach(all::add);
        return all;
    }

    private List<Insured> competitors(EntryScope scope) {
        var query = database.createQuery(
                "select c.personId, c.name, e.place.unitUscc, e.id from Competitor c join c.entry e"
                        + " where c.standing = ACTIVE and e.status in (SUBMITTED, RETURNED, APPROVED) and "
                        + scope.condition() + " order by e.id, c.ordinal",
                Object[].class);
        scope.parameters().forEach(query::setParameter);
        Stream<Object[]> rows = query.getResultStream();
        return rows.map(row -> new Insured(
                        (UUID) row[0], (String) row[1], Registration.Insured.COMPETITOR, (String) row[2], (UUID)
                                row[3]))
                .toList();
    }
}
