package org.podium.scoring.entry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class KnownEntries implements PanacheRepositoryBase<KnownEntry, UUID> {
    /** Alone with these entries until the transaction ends; taken before any pool, in one order, so that nobody waits in a circle. */
    public List<KnownEntry> alone(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    public Optional<KnownEntry> alone(UUID id) {
        return alone(List.of(id)).stream().findFirst();
    }

    public List<KnownEntry> of(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }
}
