package org.podium.awards.entry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.ParentUnknown;

@ApplicationScoped
public class Entries implements PanacheRepositoryBase<Entry, UUID> {

    /** @throws ParentUnknown for the first of them that registration has not told of yet */
    public Map<UUID, Entry> allOf(Collection<UUID> ids) {
        var found = new HashMap<UUID, Entry>();
        for (var entry : list("id in ?1", ids)) found.put(entry.id(), entry);
        for (var id : ids) {
            if (!found.containsKey(id)) throw new ParentUnknown("registration.entries", id.toString());
        }
        return found;
    }

    /**
     * Whether one of them is this unit's own, or that of a unit that counts as it: nobody decides about these.
     *
     * @param unit that somebody acts for; null where it is none
     */
    public boolean anyOwn(Collection<UUID> ids, @Nullable String unit) {
        return unit != null && count("id in ?1 and (unit = ?2 or legalUnit = ?2)", ids, unit) > 0;
    }

    /** Whether a unit counts as this legal unit, by what was told of its entries. */
    public boolean countsAs(UUID contest, String unit, String legalUnit) {
        return count("contest = ?1 and unit = ?2 and legalUnit = ?3", contest, unit, legalUnit) > 0;
    }
}
