package org.podium.registration.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.podium.kit.crypto.Keys;
import org.podium.kit.time.Ids;
import org.podium.registration.membership.EntryScope;

/**
 * All persons. The same number in the same contest is the same person, also when two say so at once. The number lies sealed
 * for its own row, beside a keyed digest: eighteen digits could be tried one by one against a plain one.
 */
@ApplicationScoped
public class Persons implements PanacheRepositoryBase<Person, UUID> {
    private static final String NUMBER = "resident-id";
    private static final String CONTACT = "name-and-phone";

    private final EntityManager database;
    private final Keys keys;

    public Persons(EntityManager database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** The person with this resident identity number, made if new. */
    public UUID withNumber(UUID contest, String number) {
        String known = "number_hash = any(:hashes)";
        List<String> hashes = keys.digests(NUMBER, number);
        return look(contest, known, hashes).orElseGet(() -> {
            UUID id = Ids.next();
            database.createNativeQuery("insert into person (id, contest_id, number_hash, number_sealed, created_at)"
                            + " values (:id, :contest, :hash, :sealed, now()) on conflict do nothing")
                    .setParameter("id", id)
                    .setParameter("contest", contest)
                    .setParameter("hash", hashes.getFirst())
                    .setParameter("sealed", keys.seal(number, place(id)))
                    .executeUpdate();
            return look(contest, known, hashes).orElseThrow();
        });
    }

    /** The person with this name and phone, for those who need not give a number; made if new. */
    public UUID withContact(UUID contest, String name, String phone) {
        String known = "contact_hash = any(:hashes) and number_hash is null";
        List<String> hashes = keys.digests(CONTACT, name + '\n' + phone);
        return look(contest, known, hashes).orElseGet(() -> {
            UUID id = Ids.next();
            database.createNativeQuery("insert into person (id, contest_id, contact_hash, created_at)"
                            + " values (:id, :contest, :hash, now()) on conflict do nothing")
                    .setParameter("id", id)
                    .setParameter("contest", contest)
                    .setParameter("hash", hashes.getFirst())
                    .executeUpdate();
            return look(contest, known, hashes).orElseThrow();
        });
    }

    /** The keyed digest of a number, which tells two numbers apart and says neither. */
    public String numberDigest(UUID person) {
        return String.valueOf(database.createNativeQuery("select number_hash from person where id = :id")
                .setParameter("id", person)
                .getSingleResult());
    }

    /** The full number: only for who has said what for. */
    public Optional<String> number(Person person) {
        byte[] sealed = person.numberSealed();
        return sealed == null ? Optional.empty() : Optional.of(keys.openText(sealed, place(person.id())));
    }

    /** Whether the person is in an entry that lies within this scope, as competitor or coach. */
    boolean stands(UUID person, EntryScope scope) {
        Map<String, Object> values = new HashMap<>(scope.parameters());
        values.put("person", person);
        String there = "exists (select 1 from %s p where p.entry = e and p.personId = :person)";
        String entries =
                "from Entry e where (%s or %s) and ".formatted(there.formatted("Competitor"), there.formatted("Coach"));
        return count(entries + scope.condition(), values) > 0;
    }

    /** Whether a unit has proposed the person as a judge, and handed that in. */
    boolean isCandidate(UUID person) {
        return !database.createNativeQuery(
                        "select 1 from judge_nomination where person_id = :person and status <> 'DRAFT'")
                .setParameter("person", person)
                .getResultList()
                .isEmpty();
    }

    private Optional<UUID> look(UUID contest, String condition, List<String> hashes) {
        return database.createNativeQuery(
                        "select id from person where contest_id = :contest and " + condition, UUID.class)
                .setParameter("contest", contest)
                .setParameter("hashes", hashes.toArray(String[]::new))
                .getResultStream()
                .map(UUID.class::cast)
                .findFirst();
    }

    private static String place(UUID row) {
        return "person/" + row;
    }
}
