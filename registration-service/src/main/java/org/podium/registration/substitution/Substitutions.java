package org.podium.registration.substitution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.registration.substitution.Substitution.Status;

/** All substitutions. */
@ApplicationScoped
public class Substitutions implements PanacheRepositoryBase<Substitution, UUID> {
    private static final UUID FIRST = new UUID(0, 0);

    public Optional<UUID> entryOf(UUID id) {
        return find("select s.entry.id from Substitution s where s.id = ?1", id)
                .project(UUID.class)
                .firstResultOptional();
    }

    public boolean anyOpenOf(UUID entry) {
        return count("entry.id = ?1 and status in (?2, ?3)", entry, Status.DRAFT, Status.SUBMITTED) > 0;
    }

    public List<Substitution> of(UUID entry) {
        return list(
                "from Substitution s join fetch s.outgoing join fetch s.incoming where s.entry.id = ?1 order by s.id",
                entry);
    }

    /** Requests of a contest, with the persons they name. */
    public List<Substitution> in(UUID contest, @Nullable Status status, @Nullable UUID after, int limit) {
        String query = "from Substitution s join fetch s.outgoing join fetch s.incoming"
                + " where s.contestId = ?1 and s.id > ?2" + (status == null ? "" : " and s.status = ?3")
                + " order by s.id";
        UUID start = after == null ? FIRST : after;
        return (status == null ? find(query, contest, start) : find(query, contest, start, status))
                .page(0, limit)
                .list();
    }
}
