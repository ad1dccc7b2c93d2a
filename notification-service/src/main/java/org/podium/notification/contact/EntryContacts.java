package org.podium.notification.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
public class EntryContacts implements PanacheRepositoryBase<EntryContact, UUID> {

    private final UnitContacts units;

    EntryContacts(UnitContacts units) {
        this.units = units;
    }

    /**
     * @param active whether the entry still stands: neither refused nor withdrawn nor disqualified
     * @param settled whether awards stand as they were confirmed, whatever is found here (decision 0012): nobody is told,
     *     and it stays news
     * @param toldAt when it was told, since the unit may have corrected its address after that
     * @return ids of the competitors of whom it is new that they get no award
     */
    public Set<String> remember(EntryEvent event, boolean active, boolean settled, Instant toldAt) {
        units.learn(event.party().unit(), toldAt);
        EntryContact known = findById(event.entryId());
        Set<String> news = new LinkedHashSet<>(event.awardIneligible());
        if (known == null) {
            persist(new EntryContact(event, active));
        } else {
            List<String> before = known.awardIneligible();
            before.forEach(news::remove);
            known.learn(event, active);
            if (settled) {
                known.told(before);
            }
        }
        return active && !settled ? news : Set.of();
    }

    /** Whether an entry stands as far as it was told; one that was never told of does. */
    public boolean standing(UUID entry) {
        return findByIdOptional(entry).map(EntryContact::active).orElse(true);
    }

    /** The unit of an entry as it is called and reached now. */
    public Party.Unit unitOf(EntryEvent event) {
        return units.now(event.party().unit());
    }

    public Optional<Party> of(UUID entry) {
        return findByIdOptional(entry)
                .flatMap(contact -> parties(List.of(contact)).stream().findFirst());
    }

    public Map<UUID, Party> of(Collection<UUID> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        return parties(list("entryId in ?1", entries)).stream()
                .collect(Collectors.toMap(Party::entryId, Function.identity()));
    }

    public List<Party> activeIn(UUID contest) {
        return parties(list("contestId = ?1 and active order by entryId", contest));
    }

    private List<Party> parties(List<EntryContact> contacts) {
        Map<String, Party.Unit> reached =
                units.named(contacts.stream().map(EntryContact::unitUscc).collect(Collectors.toSet()));
        return contacts.stream()
                .map(contact -> contact.party(Objects.requireNonNull(reached.get(contact.unitUscc()))))
                .toList();
    }
}
