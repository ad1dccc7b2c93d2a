package org.podium.registration.substitution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.registration.membership.EntryScope;
import org.podium.registration.substitution.Substitution.Status;

/** All substitutions. */
@ApplicationScoped
public class Substitutions implements PanacheRepositoryBase<Substitution, UUID> {
    public Optional<UUID> entryOf(UUID id) {
        return find("select s.entry.id from Substitution s where s.id = ?1", id)
                .project(UUID.class)
                .firstResultOptional();
    }

    /** There is never more than one. */
    public Optional<Substitution> openOf(UUID entry) {
        return find("entry.id = ?1 and status in (?2, ?3)", entry, Status.DRAFT, Status.SUBMITTED)
                .firstResultOptional();
    }

    public List<Substitution> of(UUID entry) {
        return list(
                "from Substitution s join fetch s.outgoing join fetch s.incoming where s.entry.id = ?1 order by s.id",
                entry);
    }

    /** Requests for entries within a scope, with the persons they name. */
    public List<Substitution> page(EntryScope scope, @Nullable Status status, @Nullable UUID after, int limit) {
        Map<String, Object> values = new HashMap<>(scope.parameters());
        String query = "from Substitution s join fetch s.outgoing join fetch s.incoming join fetch s.entry e where "
                + scope.condition();
        if (status != null) {
            query += " and s.status = :status";
            values.put("status", status);
        }
        if (after != null) {
            query += " and s.id > :after";
            values.put("after", after);
        }
        return find(query + " order by s.id", values).page(0, limit).list();
    }

    public long count(UUID contest, Status status) {
        return count("contestId = ?1 and status = ?2", contest, status);
    }
}
