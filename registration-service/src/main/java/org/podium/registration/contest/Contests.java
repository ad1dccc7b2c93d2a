package org.podium.registration.contest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;

/** All contests, by id or by slug. */
@ApplicationScoped
public class Contests implements PanacheRepositoryBase<Contest, UUID> {
    private static final UUID FIRST = new UUID(0, 0);

    public Optional<Contest> named(String idOrSlug) {
        return id(idOrSlug).map(id -> findByIdOptional(id)).orElseGet(() -> find("slug", idOrSlug)
                .firstResultOptional());
    }

    /** Only the id, so that what is locked next is read fresh. */
    public UUID idOf(String idOrSlug) {
        return find(
                        "select c.id from Contest c where c.slug = ?1 or c.id = ?2",
                        idOrSlug,
                        id(idOrSlug).orElse(FIRST))
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(RegistrationProblem.CONTEST_NOT_FOUND));
    }

    /**
     * Held against an amendment and the clock until the transaction ends, shared with other decisions: what is decided
     * meanwhile is decided under one version and at one time.
     */
    public Contest steady(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_READ);
    }

    /** Held alone, for what changes the rules or the clock. */
    public Contest alone(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Real contests, and the rehearsals this subject is a member of. */
    public List<Contest> visibleTo(String subject, @Nullable UUID after, int limit) {
        return find(
                        "from Contest c where (c.rehearsal = false or exists (select 1 from Membership m where m.contestId = c.id"
                                + " and m.subject = ?1 and m.revokedAt is null)) and c.id > ?2 order by c.id",
                        subject,
                        after == null ? FIRST : after)
                .page(0, limit)
                .list();
    }

    private static Optional<UUID> id(String text) {
        // a slug is never 36 characters of this shape, so the two cannot be confused
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            return Optional.empty();
        }
        return Optional.of(UUID.fromString(text));
    }
}
