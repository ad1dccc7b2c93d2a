package org.podium.registration.entry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.membership.EntryScope;

/** All entries; what is asked for somebody is asked within their scope. */
@ApplicationScoped
public class Entries implements PanacheRepositoryBase<Entry, UUID> {
    /** What a list can be narrowed to. */
    public record Filter(
            @Nullable EntryStatus status,
            @Nullable String skill,
            @Nullable String division,
            @Nullable String region,
            @Nullable String unit) {}

    /** Contest and unit of an entry, before anything of it may be shown. */
    public record Whereabouts(UUID contestId, String unitUscc) {}

    public Optional<Whereabouts> whereabouts(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select new org.podium.registration.entry.Entries$Whereabouts(e.contestId, e.place.unitUscc)"
                                + " from Entry e where e.id = :id",
                        Whereabouts.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    public Optional<Entry> within(EntryScope scope, UUID id) {
        Map<String, Object> values = new HashMap<>(scope.parameters());
        values.put("id", id);
        return find("from Entry e where e.id = :id and " + scope.condition(), values)
                .firstResultOptional();
    }

    /** Whether an entry lies within a scope, without loading it. */
    public boolean lies(EntryScope scope, UUID id) {
        Map<String, Object> values = new HashMap<>(scope.parameters());
        values.put("id", id);
        return count("from Entry e where e.id = :id and " + scope.condition(), values) == 1;
    }

    /** Read fresh and held until the transaction ends, so that two decisions on one entry follow each other. */
    public Entry alone(UUID id) {
        Entry found = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            // its rehearsal was deleted since
            throw new ProblemException(RegistrationProblem.ENTRY_NOT_FOUND);
        }
        return found;
    }

    public List<Entry> page(EntryScope scope, Filter filter, @Nullable UUID after, int limit) {
        Map<String, Object> values = new HashMap<>(scope.parameters());
        List<String> conditions = new ArrayList<>(List.of(scope.condition()));
        narrow(conditions, values, "status", filter.status());
        narrow(conditions, values, "place.skill", filter.skill());
        narrow(conditions, values, "place.division", filter.division());
        narrow(conditions, values, "place.region", filter.region());
        narrow(conditions, values, "place.unitUscc", filter.unit());
        narrow(conditions, values, "id", after);
        return find("from Entry e where " + String.join(" and ", conditions) + " order by e.id", values)
                .page(0, limit)
                .list();
    }

    public long count(UUID contest, EntryStatus status) {
        return count("contestId = ?1 and status = ?2", contest, status);
    }

    /** Ids of the entries that were ever handed in, which is those that were told of. */
    List<String> handedIn(UUID contest, @Nullable UUID after, int limit) {
        return getEntityManager()
                .createQuery(
                        "select e.id from Entry e where e.contestId = :contest and e.id > :after"
                                + " and exists (select 1 from EntryStep s where s.entry = e) order by e.id",
                        UUID.class)
                .setParameter("contest", contest)
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setMaxResults(limit)
                .getResultStream()
                .map(UUID::toString)
                .toList();
    }

    public Optional<Entry> byPortalReference(UUID contest, String uscc, String reference) {
        return find("contestId = ?1 and place.unitUscc = ?2 and place.portalReference = ?3", contest, uscc, reference)
                .firstResultOptional();
    }

    List<Entry> draftsOf(UUID contest) {
        return list("contestId = ?1 and status = ?2 order by id", contest, EntryStatus.DRAFT);
    }

    public String nextReference() {
        Object number = getEntityManager()
                .createNativeQuery("select nextval('entry_reference')")
                .getSingleResult();
        return "E%06d".formatted(((Number) number).longValue());
    }

    private static void narrow(
            List<String> conditions, Map<String, Object> values, String field, @Nullable Object value) {
        if (value != null) {
            String name = "only_" + field.replace('.', '_');
            conditions.add("e." + field + (field.equals("id") ? " > :" : " = :") + name);
            values.put(name, value);
        }
    }
}
