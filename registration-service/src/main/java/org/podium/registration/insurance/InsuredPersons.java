package org.podium.registration.insurance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podium.kit.paging.Keyset;
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

    /**
     * A part of a walk over them.
     *
     * @param from where it goes on, that one too; absent at the beginning
     * @param most how many persons of units are read
     */
    record Wanted(@Nullable UUID person, @Nullable String unit, Insured.@Nullable Key from, int most) {
        Keyset narrow(Keyset all, String personColumn, String unitColumn) {
            all.only(personColumn, person).only(unitColumn, unit);
            Insured.Key begin = from;
            if (begin != null) {
                all.where("(" + personColumn + ", " + unitColumn + ") >= (%s, %s)", begin.person(), begin.unit());
            }
            return all;
        }
    }

    /** By person and unit, competitors before judges; two statements, however large the contest is. */
    List<Insured> within(Sight sight, Wanted wanted) {
        List<Insured> all = new ArrayList<>(competitors(sight.entries(), wanted));
        nominations
                .standing(sight.judges(), keyset -> wanted.narrow(keyset, "n.personId", "n.unitUscc"), wanted.most())
                .stream()
                .map(judge ->
                        new Insured(judge.personId(), judge.name(), Registration.Insured.JUDGE, judge.unitUscc(), null))
                .forEach(all::add);
        // each of the two may have read beyond where the other ends
        Set<Insured.Key> first = Set.copyOf(all.stream()
                .map(Insured::key)
                .distinct()
                .sorted()
                .limit(wanted.most())
                .toList());
        return all.stream()
                .filter(insured -> first.contains(insured.key()))
                .sorted(Comparator.comparing(Insured::key).thenComparing(Insured::role))
                .toList();
    }

    private List<Insured> competitors(EntryScope scope, Wanted wanted) {
        Keyset narrowed = wanted.narrow(
                new Keyset()
                        .where(scope.condition(), scope.parameters())
                        .where("c.standing = ACTIVE and e.status in (SUBMITTED, RETURNED, APPROVED)"),
                "c.personId",
                "e.place.unitUscc");
        var query = database.createQuery(
                        "select c.personId, min(c.name), e.place.unitUscc, min(cast(e.id as string))"
                                + " from Competitor c join c.entry e where " + narrowed.text()
                                + " group by c.personId, e.place.unitUscc order by c.personId, e.place.unitUscc",
                        Object[].class)
                .setMaxResults(wanted.most());
        narrowed.values().forEach(query::setParameter);
        Stream<Object[]> rows = query.getResultStream();
        return rows.map(row -> new Insured(
                        (UUID) row[0],
                        (String) row[1],
                        Registration.Insured.COMPETITOR,
                        (String) row[2],
                        UUID.fromString((String) row[3])))
                .toList();
    }
}
