package org.podium.registration.entry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.paging.Keyset;
import org.podium.kit.paging.Keyset.Column;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.membership.EntryScope;

/** All entries; what is asked for somebody is asked within their scope. */
@ApplicationScoped
public class Entries implements PanacheRepositoryBase<Entry, UUID> {
    /** Its references, the name of its unit, and those of who competes now. Never a number: none is kept in the clear. */
    private static final String FOUND_BY = "lower(e.reference) like :q escape '!'"
            + " or lower(e.place.portalReference) like :q escape '!'"
            + " or exists (select 1 from Unit u where u.uscc = e.place.unitUscc and lower(u.name) like :q escape '!')"
            + " or exists (select 1 from Competitor c where c.entry = e and c.standing = ACTIVE"
            + " and lower(c.name) like :q escape '!')";

    private static final List<EntryStatus> ACTIVE =
            Arrays.stream(EntryStatus.values()).filter(EntryStatus::active).toList();
    private static final List<EntryStatus> ACTIVE_OR_REFUSED = Arrays.stream(EntryStatus.values())
            .filter(status -> status.active() || status == EntryStatus.REFUSED)
            .toList();

    /** What a list can be narrowed to. @param q what somebody typed to find an entry */
    public record Filter(
            @Nullable EntryStatus status,
            @Nullable String skill,
            @Nullable String division,
            @Nullable String region,
            @Nullable String unit,
            @Nullable String q) {}

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

    /** In the order in which they were drafted. */
    public List<Entry> page(EntryScope scope, Filter filter, PageRequest page) {
        Keyset wanted = new Keyset()
                .where(scope.condition(), scope.parameters())
                .only("e.status", filter.status())
                .only("e.place.skill", filter.skill())
                .only("e.place.division", filter.division())
                .only("e.place.region", filter.region())
                .only("e.place.unitUscc", filter.unit())
                .search(filter.q(), FOUND_BY)
                .inOrder(page, Column.id("e.id"));
        return find("from Entry e where " + wanted.text(), wanted.values())
                .page(0, page.fetch())
                .list();
    }

    /** What became of an entry, from the first step. */
    List<EntryStep> steps(Entry entry, EntryStep.@Nullable Kind kind, PageRequest page) {
        Keyset wanted = Keyset.of("s.entry", entry).only("s.step", kind).inOrder(page, Column.id("s.id"));
        var query = getEntityManager()
                .createQuery("from EntryStep s where " + wanted.text(), EntryStep.class)
                .setMaxResults(page.fetch());
        wanted.values().forEach(query::setParameter);
        return query.getResultList();
    }

    public long count(UUID contest, EntryStatus status) {
        return count("contestId = ?1 and status = ?2", contest, status);
    }

    /** Ids of the entries that were ever handed in, which is those that were told of. */
    List<String> handedIn(UUID contest, UUID after, int limit) {
        return getEntityManager()
                .createQuery(
                        "select e.id from Entry e where e.contestId = :contest and e.id > :after"
                                + " and exists (select 1 from EntryStep s where s.entry = e) order by e.id",
                        UUID.class)
                .setParameter("contest", contest)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(UUID::toString)
                .toList();
    }

    public Optional<Entry> byPortalReference(UUID contest, String uscc, String reference) {
        return find("contestId = ?1 and place.unitUscc = ?2 and place.portalReference = ?3", contest, uscc, reference)
                .firstResultOptional();
    }

    /**
     * Those that an amendment may mean something to, by id: a rule is still asked about them, or they were refused, or they
     * withdrew and are examined all the same, as {@link #examined} has it.
     *
     * @param closed since when registration is over; absent while it is not
     * @param after the last one that was read
     */
    public List<Entry> activeOrRefused(UUID contest, @Nullable Instant closed, UUID after, int limit) {
        Map<String, Object> values = new HashMap<>();
        values.put("contest", contest);
        values.put("after", after);
        values.put("asked", ACTIVE_OR_REFUSED);
        String withdrawn = closed == null ? "" : orWithdrawnSince(closed, values);
        return find(
                        "from Entry e where e.contestId = :contest and e.id > :after" + " and (e.status in :asked"
                                + withdrawn + ") order by e.id",
                        values)
                .page(0, limit)
                .list();
    }

    /** Approved ones that a rule is known to bar: an amendment came between. */
    public long approvedAgainstRule(UUID contest) {
        Object count = getEntityManager()
                .createNativeQuery("select count(*) from entry where contest_id = :contest and status = 'APPROVED'"
                        + " and findings @> cast(:barred as jsonb)")
                .setParameter("contest", contest)
                .setParameter("barred", "{\"items\":[{\"verdict\":\"FAIL\"}]}")
                .getSingleResult();
        return ((Number) count).longValue();
    }

    /**
     * Handed in and not handed back; also what was approved and has withdrawn since registration ended, which may have competed
     * and be awarded.
     *
     * @param closed since when registration is over
     */
    List<Entry> examined(UUID contest, Instant closed) {
        Map<String, Object> values = new HashMap<>();
        values.put("contest", contest);
        values.put("asked", List.of(EntryStatus.SUBMITTED, EntryStatus.APPROVED));
        return list(
                "from Entry e where e.contestId = :contest" + " and (e.status in :asked"
                        + orWithdrawnSince(closed, values) + ") order by e.id",
                values);
    }

    private static String orWithdrawnSince(Instant closed, Map<String, Object> values) {
        values.put("withdrawn", EntryStatus.WITHDRAWN);
        values.put("closed", closed);
        values.put("approved", EntryStep.Kind.APPROVED);
        return " or (e.status = :withdrawn and e.changedAt >= :closed"
                + " and exists (select 1 from EntryStep s where s.entry = e and s.step = :approved))";
    }

    /** Those that hold a place, in the order in which they were drafted. */
    List<Entry> activeOf(UUID contest) {
        return list("contestId = ?1 and status in ?2 order by id", contest, ACTIVE);
    }

    List<Entry> draftsOf(UUID contest) {
        return list("contestId = ?1 and status = ?2 order by id", contest, EntryStatus.DRAFT);
    }

    /** A unit that sent active entries, and the legal unit that answers for them. */
    public record Sending(String legalUscc, String uscc) {}

    public List<Sending> sending(UUID contest) {
        return sending(contest, "", Map.of()).getResultList();
    }

    /** The same of these legal units alone. */
    public List<Sending> sending(UUID contest, Collection<String> legalUsccs) {
        return sending(contest, " and e.legalUscc in :legal", Map.of("legal", legalUsccs))
                .getResultList();
    }

    private TypedQuery<Sending> sending(UUID contest, String further, Map<String, Object> values) {
        TypedQuery<Sending> query = getEntityManager()
                .createQuery(
                        "select distinct new org.podium.registration.entry.Entries$Sending(e.legalUscc, e.place.unitUscc)"
                                + " from Entry e where e.contestId = :contest and e.status in :active" + further
                                + " order by e.legalUscc, e.place.unitUscc",
                        Sending.class)
                .setParameter("contest", contest)
                .setParameter("active", ACTIVE);
        values.forEach(query::setParameter);
        return query;
    }

    /** The next legal units that answer for active entries, by their codes. */
    public List<String> legalUnits(UUID contest, String after, int limit) {
        return getEntityManager()
                .createQuery(
                        "select distinct e.legalUscc from Entry e where e.contestId = :contest and e.status in :active"
                                + " and e.legalUscc > :after order by e.legalUscc",
                        String.class)
                .setParameter("contest", contest)
                .setParameter("active", ACTIVE)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    public String nextReference() {
        Object number = getEntityManager()
                .createNativeQuery("select nextval('entry_reference')")
                .getSingleResult();
        return "E%06d".formatted(((Number) number).longValue());
    }
}
