package org.podium.awards.entry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
     * Whether one of them is this unit's own, or that of a unit of the same legal unit: nobody decides about these.
     *
     * @param unit that somebody acts for; null where it is none
     */
    public boolean anyOwn(UUID contest, Collection<UUID> ids, @Nullable String unit) {
        return unit != null && count("id in ?1 and (unit in ?2 or legalUnit in ?2)", ids, actedFor(contest, unit)) > 0;
    }

    /**
     * For whom somebody acts who acts for this unit: for it, and for the legal unit that it counts as. Of a unit that
     * sends no entry to the contest nobody here knows that one.
     */
    public Set<String> actedFor(UUID contest, String unit) {
        var units = new HashSet<String>(
                find("select distinct e.legalUnit from Entry e where e.contest = ?1 and e.unit = ?2", contest, unit)
                        .project(String.class)
                        .list());
        units.add(unit);
        return units;
    }
}
