package org.podium.registration.substitution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.paging.Keyset;
import org.podium.kit.paging.PageRequest;
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

    /** Requests in the order they were asked for, with the persons they name; {@code s} is one, {@code e} its entry. */
    List<Substitution> page(Keyset of, @Nullable Status status, PageRequest page) {
        Keyset wanted = of.only("s.status", status).inOrder(page, Keyset.Column.id("s.id"));
        return find(
                        "from Substitution s join fetch s.outgoing join fetch s.incoming join fetch s.entry e where "
                                + wanted.text(),
                        wanted.values())
                .page(0, page.fetch())
                .list();
    }

    public long count(UUID contest, Status status) {
        return count("contestId = ?1 and status = ?2", contest, status);
    }
}
