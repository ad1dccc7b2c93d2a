package org.podium.registration.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.crypto.Keys;
import org.podium.kit.paging.Keyset;
import org.podium.kit.paging.Keyset.Column;
import org.podium.kit.paging.PageRequest;
import org.podium.registration.entry.Competitor;
import org.podium.registration.entry.EntryStatus;
import org.podium.registration.entry.NumberCorrection.NumberCorrected;

/**
 * All links between accounts and the persons they are of. A link is to a person in one entry: whoever states somebody's
 * number in an entry of their own opens nothing of that person elsewhere. It holds while the entry names this person, and
 * follows the person to the number that the office puts right.
 */
@ApplicationScoped
class AccountLinks {
    private static final Duration GOOD_FOR = Duration.ofDays(14);
    private static final String PURPOSE = "account-code";

    private static final String PLACES =
            "select l.entry_id, l.person_id from account_link l join entry e on e.id = l.entry_id where ";
    private static final String IS_LINKED = "l.subject = :subject and e.status <> 'DRAFT' and exists (select 1"
            + " from competitor c where c.entry_id = l.entry_id and c.person_id = l.person_id)";

    private final EntityManager database;
    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    AccountLinks(EntityManager database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** A code in full, for once. */
    record Issued(AccountCode code, Instant expiresAt) {}

    /** Who an account is in an entry that was handed in. */
    record Place(UUID entry, UUID person) {}

    /** A new code for a person in an entry; the one before and its account are no good any more. */
    Issued issue(Place place, String by, Instant now) {
        AccountCode code = AccountCode.fresh(random);
        Instant expires = now.plus(GOOD_FOR);
        database.createNativeQuery("insert into account_link (entry_id, person_id, code_digest, expires_at, issued_by)"
                        + " values (:entry, :person, :digest, :expires, :by)"
                        + " on conflict (entry_id, person_id) do update set code_digest = excluded.code_digest,"
                        + " expires_at = excluded.expires_at, issued_by = excluded.issued_by, subject = null,"
                        + " linked_at = null")
                .setParameter("entry", place.entry())
                .setParameter("person", place.person())
                .setParameter("digest", keys.digest(PURPOSE, code.signs()))
                .setParameter("expires", expires)
                .setParameter("by", by)
                .executeUpdate();
        return new Issued(code, expires);
    }

    /**
     * Uses a code up. Nothing for one that is unknown, used, over, that this account itself has issued, or for another
     * person of an entry in which the account is somebody already. Of two who use a code at once the second waits for the
     * first and finds it used.
     */
    Optional<Place> link(AccountCode code, String subject, Instant now) {
        Optional<Place> place = places(database.createNativeQuery("select l.entry_id, l.person_id from account_link l"
                                + " where l.code_digest = any(:digests) and l.expires_at > :now"
                                + " and l.issued_by <> :subject and not exists (select 1 from account_link o"
                                + " where o.entry_id = l.entry_id and o.subject = :subject) for update")
                        .setParameter(
                                "digests", keys.digests(PURPOSE, code.signs()).toArray(String[]::new))
                        .setParameter("now", now)
                        .setParameter("subject", subject))
                .stream()
                .findFirst();
        place.ifPresent(found -> database.createNativeQuery(
                        "update account_link set subject = :subject, linked_at = :now, code_digest = null"
                                + " where entry_id = :entry and person_id = :person")
                .setParameter("subject", subject)
                .setParameter("now", now)
                .setParameter("entry", found.entry())
                .setParameter("person", found.person())
                .executeUpdate());
        return place;
    }

    /** The account, or the code that nobody has used yet, stays with the person. */
    void pass(@Observes NumberCorrected corrected) {
        database.createNativeQuery(
                        "update account_link set person_id = :after where entry_id = :entry and person_id = :before")
                .setParameter("after", corrected.after())
                .setParameter("entry", corrected.entry().id())
                .setParameter("before", corrected.before())
                .executeUpdate();
    }

    /** Where this account is somebody; a draft is its unit's alone. */
    List<Place> of(String subject) {
        return places(database.createNativeQuery(PLACES + IS_LINKED + " order by l.entry_id")
                .setParameter("subject", subject));
    }

    /** The next of them by the id of the entry. */
    List<Place> of(String subject, @Nullable UUID contest, @Nullable EntryStatus status, PageRequest page) {
        Keyset wanted = new Keyset()
                .where(IS_LINKED, Map.of("subject", subject))
                .only("e.contest_id", contest)
                .only("e.status", status == null ? null : status.name())
                .inOrder(page, Column.id("l.entry_id"));
        Query query = database.createNativeQuery(PLACES + wanted.text()).setMaxResults(page.fetch());
        wanted.values().forEach(query::setParameter);
        return places(query);
    }

    /** A person in an entry, as competing now or else as stated last. */
    Optional<Competitor> competitor(Place place) {
        return database.createQuery(
                        "from Competitor c where c.entry.id = :entry and c.personId = :person", Competitor.class)
                .setParameter("entry", place.entry())
                .setParameter("person", place.person())
                .getResultStream()
                .max(Comparator.comparing(Competitor::active).thenComparing(Competitor::id));
    }

    private static List<Place> places(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(AccountLinks::place).toList();
    }

    private static Place place(Object[] row) {
        return new Place((UUID) row[0], (UUID) row[1]);
    }
}
