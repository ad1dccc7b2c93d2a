package org.podium.notification.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.podium.kit.database.Database;

/** The address of each unit, once: a correction reaches the mails of all of its entries. */
@ApplicationScoped
public class UnitContacts implements PanacheRepositoryBase<UnitContact, String> {
    private final Database database;

    UnitContacts(Database database) {
        this.database = database;
    }

    /** Units and entries are told on topics of their own, in no order between them: what was said last holds. */
    public void learn(Party.Unit unit, Instant toldAt) {
        database.update("""
                insert into unit_contact (uscc, name, email, told_at) values (?, ?, ?, ?)
                on conflict (uscc) do update set name = excluded.name, email = excluded.email, told_at = excluded.told_at
                where unit_contact.told_at <= excluded.told_at""", unit.uscc(), unit.name(), unit.email(), toldAt);
    }

    /** The unit as it is called and reached now; as it was told where nothing else is known. */
    public Party.Unit now(Party.Unit told) {
        return named(List.of(told.uscc())).getOrDefault(told.uscc(), told);
    }

    /** Empty for one that nobody has told of. */
    public Optional<Party.Unit> of(String uscc) {
        return findByIdOptional(uscc).map(UnitContact::party);
    }

    Map<String, Party.Unit> named(Collection<String> usccs) {
        if (usccs.isEmpty()) {
            return Map.of();
        }
        return stream("uscc in ?1", usccs)
                .map(UnitContact::party)
                .collect(Collectors.toMap(Party.Unit::uscc, Function.identity()));
    }
}
