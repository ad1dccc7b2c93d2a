package org.podium.registration.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.podium.kit.crypto.Keys;

/**
 * Phones of those who take part: sealed for the row of their person, wherever a form states one, so that a form can be
 * written down anew without opening them. Nothing is looked up by a phone alone, hence no digest of one is kept.
 */
@ApplicationScoped
public class Phones {
    private final EntityManager database;
    private final Keys keys;

    public Phones(EntityManager database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    public SealedPhone seal(String number, UUID person) {
        return seal(keys, number, person);
    }

    public String open(SealedPhone phone, UUID person) {
        return keys.openText(phone.ciphertext(), place(person));
    }

    /** Every phone that entries and nominations which were handed in state of this person: only for who has said what for. */
    public List<String> of(UUID person) {
        return database.createNativeQuery(
                        "select p.phone_sealed from ("
                                + "select entry_id, person_id, phone_sealed from competitor"
                                + " union all select entry_id, person_id, phone_sealed from coach) p"
                                + " join entry e on e.id = p.entry_id"
                                + " where p.person_id = :person and e.status <> 'DRAFT'"
                                + " union all select n.phone_sealed from judge_nomination n"
                                + " where n.person_id = :person and n.status <> 'DRAFT'",
                        byte[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(phone -> keys.openText((byte[]) phone, place(person)))
                .distinct()
                .sorted()
                .toList();
    }

    static SealedPhone seal(Keys keys, String number, UUID person) {
        return new SealedPhone(Masks.phone(number), keys.seal(number, place(person)));
    }

    private static String place(UUID person) {
        return "phone/" + person;
    }
}
