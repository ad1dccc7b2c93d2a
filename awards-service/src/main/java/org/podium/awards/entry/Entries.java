package org.podium.awards.entry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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
}
