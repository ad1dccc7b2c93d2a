package org.podium.registration.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.podium.kit.time.Ids;

/** All persons. The same number in the same contest is the same person, also when two say so at once. */
@ApplicationScoped
public class Persons implements PanacheRepositoryBase<Person, UUID> {
    private static final String NUMBER = "resident-id";
    private static final String CONTACT = "name-and-phone";

    private final EntityManager database;
    private final PersonalNumbers numbers;

    public Persons(EntityManager database, PersonalNumbers numbers) {
        this.database = database;
        this.numbers = numbers;
    }

    /** The person with this resident id number, made if new. */
    public UUID withNumber(UUID contest, String number) {
        return find(contest, "number_hash = any(:hashes)", numbers.hashes(NUMBER, number), () -> {
            UUID id = Ids.next();
            database.createNativeQuery("insert into person (id, contest_id, number_hash, number_sealed, created_at)"
                            + " values (:id, :contest, :hash, :sealed, now()) on conflict do nothing")
                    .setParameter("id", id)
                    .setParameter("contest", contest)
                    .setParameter("hash", numbers.hash(NUMBER, number))
                    .setParameter("sealed", numbers.seal(id, number))
                    .executeUpdate();
            return id;
        });
    }

    /** The person with this name and phone, for those who need not give a number; made if new. */
    public UUID withContact(UUID contest, String name, String phone) {
        String contact = name + '\n' + phone;
        return find(contest, "contact_hash = any(:hashes) and number_hash is null", numbers.hashes(CONTACT, contact), () -> {
            UUID id = Ids.next();
            database.createNativeQuery("insert into person (id, contest_id, contact_hash, created_at)"
                            + " values (:id, :contest, :hash, now()) on conflict do nothing")
                    .setParameter("id", id)
                    .setParameter("contest", contest)
                    .setParameter("hash", numbers.hash(CONTACT, contact))
                    .executeUpdate();
            return id;
        });
    }

    private UUID find(UUID contest, String condition, List<byte[]> hashes, Supplier<UUID> make) {
        List<UUID> known = look(contest, condition, hashes);
        if (known.isEmpty()) {
            make.get();
            known = look(contest, condition, hashes);
        }
        return known.getFirst();
    }

    private List<UUID> look(UUID contest, String condition, List<byte[]> hashes) {
        return database
                .createNativeQuery("select id from person where contest_id = :contest and " + condition, UUID.class)
                .setParameter("contest", contest)
                .setParameter("hashes", hashes.toArray(byte[][]::new))
                .getResultList();
    }
}
