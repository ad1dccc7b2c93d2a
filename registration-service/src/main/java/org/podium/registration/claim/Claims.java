package org.podium.registration.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Who is entered, and how many places a legal unit has used: two statements that decide in the database, so that the
 * answer is the same on every instance. A second claim waits for the first transaction and then fails; nothing is read
 * first and trusted later. Locks are taken in the order of the keys, so that two entries never wait for each other.
 */
@ApplicationScoped
public class Claims {
    private final EntityManager database;

    public Claims(EntityManager database) {
        this.database = database;
    }

    /** Claims these persons for an entry; answers the first who is already entered elsewhere. */
    public Optional<UUID> claim(UUID contest, String scope, UUID entry, Collection<UUID> persons) {
        for (UUID person : persons.stream().sorted().toList()) {
            int taken = database.createNativeQuery("insert into person_claim (contest_id, person_id, scope, entry_id)"
                            + " values (:contest, :person, :scope, :entry) on conflict do nothing")
                    .setParameter("contest", contest)
                    .setParameter("person", person)
                    .setParameter("scope", scope)
                    .setParameter("entry", entry)
                    .executeUpdate();
            if (taken == 0 && !heldBy(contest, person, scope, entry)) {
                return Optional.of(person);
            }
        }
        return Optional.empty();
    }

    /** Lets go of every person of this entry but these. */
    public void releaseOthers(UUID contest, UUID entry, Collection<UUID> kept) {
        database.createNativeQuery("delete from person_claim where contest_id = :contest and entry_id = :entry"
                        + " and not (person_id = any(:kept))")
                .setParameter("contest", contest)
                .setParameter("entry", entry)
                .setParameter("kept", kept.toArray(UUID[]::new))
                .executeUpdate();
    }

    public boolean heldByAnother(UUID contest, UUID person, String scope, UUID entry) {
        return !database.createNativeQuery("select 1 from person_claim where contest_id = :contest"
                        + " and person_id = :person and scope = :scope and entry_id <> :entry")
                .setParameter("contest", contest)
                .setParameter("person", person)
                .setParameter("scope", scope)
                .setParameter("entry", entry)
                .getResultList()
                .isEmpty();
    }

    public int used(UUID contest, Place place) {
        List<?> used = database.createNativeQuery("select used from cap_use where contest_id = :contest and cap = :cap"
                        + " and scope = :scope and legal_uscc = :unit")
                .setParameter("contest", contest)
                .setParameter("cap", place.cap())
                .setParameter("scope", place.scope())
                .setParameter("unit", place.legalUscc())
                .getResultList();
        return used.isEmpty() ? 0 : ((Number) used.getFirst()).intValue();
    }

    /** Uses places of a legal unit under a cap, all or none: how many are used then; empty when they do not fit. */
    public OptionalInt use(UUID contest, Place place, int competitors, int limit) {
        if (competitors > limit) {
            return OptionalInt.empty();
        }
        List<?> used = database.createNativeQuery(
                        "insert into cap_use as held (contest_id, cap, scope, legal_uscc, used)"
                                + " values (:contest, :cap, :scope, :unit, :n)"
                                + " on conflict (contest_id, cap, scope, legal_uscc)"
                                + " do update set used = held.used + :n where held.used + :n <= :limit returning used")
                .setParameter("contest", contest)
                .setParameter("cap", place.cap())
                .setParameter("scope", place.scope())
                .setParameter("unit", place.legalUscc())
                .setParameter("n", competitors)
                .setParameter("limit", limit)
                .getResultList();
        return used.isEmpty() ? OptionalInt.empty() : OptionalInt.of(((Number) used.getFirst()).intValue());
    }

    public void free(UUID contest, Place place, int competitors) {
        database.createNativeQuery("update cap_use set used = greatest(0, used - :n) where contest_id = :contest"
                        + " and cap = :cap and scope = :scope and legal_uscc = :unit")
                .setParameter("contest", contest)
                .setParameter("cap", place.cap())
                .setParameter("scope", place.scope())
                .setParameter("unit", place.legalUscc())
                .setParameter("n", competitors)
                .executeUpdate();
    }

    /** Whether any place of this legal unit is used in any contest: then its roll-up cannot be changed. */
    public boolean anyOf(String legalUscc) {
        return !database.createNativeQuery("select 1 from cap_use where legal_uscc = :unit and used > 0 limit 1")
                .setParameter("unit", legalUscc)
                .getResultList()
                .isEmpty();
    }

    private boolean heldBy(UUID contest, UUID person, String scope, UUID entry) {
        List<?> same = database.createNativeQuery(
                        "select 1 from person_claim"
                                + " where contest_id = :contest and person_id = :person and scope = :scope and entry_id = :entry")
                .setParameter("contest", contest)
                .setParameter("person", person)
                .setParameter("scope", scope)
                .setParameter("entry", entry)
                .getResultList();
        return !same.isEmpty();
    }

    /** What a cap counts: the rule, what it counts over, and the legal unit. */
    public record Place(String cap, String scope, String legalUscc) {}
}
