package org.podium.scoring.entry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /**
     * For whom somebody acts who acts for this unit: for it, and for the legal unit that it counts as. Of a unit that
     * sends no entry to the contest nobody here knows that one.
     *
     * @param unit null where they act for none
     */
    public Set<String> actedFor(UUID contest, @Nullable String unit) {
        if (unit == null) {
            return Set.of();
        }
        Set<String> units = new HashSet<String>(find(
                        "select distinct e.legalUscc from KnownEntry e where e.contestId = ?1 and e.unitUscc = ?2",
                        contest,
                        unit)
                .project(String.class)
                .list());
        units.add(unit);
        return units;
    }
}
