package org.podium.notification.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
public class EntryContacts implements PanacheRepositoryBase<EntryContact, UUID> {

    /**
     * @param active whether the entry still stands: neither refused nor withdrawn nor disqualified
     * @return ids of the competitors of whom it is new that they get no award
     */
    public Set<String> remember(EntryEvent event, boolean active) {
        EntryContact known = findById(event.entryId());
        Set<String> news = new LinkedHashSet<>(event.awardIneligible());
        if (known == null) {
            persist(new EntryContact(event, active));
        } else {
            known.awardIneligible().forEach(news::remove);
            known.learn(event, active);
        }
        return active ? news : Set.of();
    }

    public Optional<Party> of(UUID entry) {
        return findByIdOptional(entry).map(EntryContact::party);
    }

    public Map<UUID, Party> of(Collection<UUID> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        return stream("entryId in ?1", entries)
                .map(EntryContact::party)
                .collect(Collectors.toMap(Party::entryId, Function.identity()));
    }

    public List<Party> activeIn(UUID contest, String stage, String skill, String division) {
        return find(
                        "contestId = ?1 and stage = ?2 and skill = ?3 and division = ?4 and active order by entryId",
                        contest,
                        stage,
                        skill,
                        division)
                .stream()
                .map(EntryContact::party)
                .toList();
    }

    public List<Party> activeIn(UUID contest) {
        return find("contestId = ?1 and active order by entryId", contest).stream()
                .map(EntryContact::party)
                .toList();
    }
}
