package org.podium.registration.contest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.paging.Keyset;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.time.Ids;
import org.podium.registration.RegistrationProblem;

/** All contests, by id or by slug. */
@ApplicationScoped
public class Contests implements PanacheRepositoryBase<Contest, UUID> {
    /** By a membership, an entry of the own unit, a judge whom it proposed, or as a competitor whom a code has linked. */
    private static final String TAKES_PART = "not c.rehearsal or exists (select 1 from membership m"
            + " where m.contest_id = c.id and m.subject = :subject and m.revoked_at is null)"
            + " or exists (select 1 from entry e where e.contest_id = c.id and e.unit_uscc = :unit)"
            + " or exists (select 1 from judge_nomination n where n.contest_id = c.id and n.unit_uscc = :unit)"
            + " or exists (select 1 from account_link l join entry e on e.id = l.entry_id"
            + " where e.contest_id = c.id and l.subject = :subject)";

    public Optional<Contest> named(String idOrSlug) {
        return id(idOrSlug).map(id -> findByIdOptional(id)).orElseGet(() -> find("slug", idOrSlug)
                .firstResultOptional());
    }

    /** Only the id, so that what is locked next is read fresh. */
    public UUID idOf(String idOrSlug) {
        return find(
                        "select c.id from Contest c where c.slug = ?1 or c.id = ?2",
                        idOrSlug,
                        id(idOrSlug).orElse(Ids.BEFORE_ALL))
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(RegistrationProblem.CONTEST_NOT_FOUND));
    }

    /**
     * Held against an amendment and the clock until the transaction ends, shared with other decisions: what is decided
     * meanwhile is decided under one version and at one time.
     */
    public Contest steady(UUID id) {
        return there(findById(id, LockModeType.PESSIMISTIC_READ));
    }

    /** Held alone, for what changes the rules or the clock. */
    public Contest alone(UUID id) {
        return there(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** To read from; held by nobody. */
    public Contest present(UUID id) {
        return there(findById(id));
    }

    /** A rehearsal may have been deleted since its id was found. */
    private static Contest there(@Nullable Contest found) {
        if (found == null) {
            throw new ProblemException(RegistrationProblem.CONTEST_NOT_FOUND);
        }
        return found;
    }

    /** A contest as far as this user may know of it. A rehearsal is there for whoever takes part in it alone. */
    public Contest seen(String idOrSlug, CurrentUser user) {
        return named(idOrSlug)
                .filter(contest -> !contest.rehearsal()
                        || !visible(user, Keyset.of("c.id", contest.id()), 1).isEmpty())
                .orElseThrow(() -> new ProblemException(RegistrationProblem.CONTEST_NOT_FOUND));
    }

    /**
     * Real contests, and the rehearsals this user takes part in, in the order of their publication.
     *
     * @param q a part of the slug or of the name in either language
     */
    public List<Contest> visibleTo(
            CurrentUser user, @Nullable Boolean rehearsal, @Nullable String q, PageRequest page) {
        Keyset wanted = new Keyset()
                .only("c.rehearsal", rehearsal)
                .search(
                        q,
                        "lower(c.slug) like :q escape '!' or lower(c.name_zh) like :q escape '!'"
                                + " or lower(c.name_en) like :q escape '!'")
                .inOrder(page, Keyset.Column.id("c.id"));
        List<UUID> found = visible(user, wanted, page.fetch());
        return found.isEmpty() ? List.of() : list("id in ?1 order by id", found);
    }

    private List<UUID> visible(CurrentUser user, Keyset wanted, int limit) {
        Query query = getEntityManager()
                .createNativeQuery(
                        "select c.id from contest c where (" + TAKES_PART + ") and " + wanted.text(), UUID.class)
                .setParameter("subject", user.subject())
                .setParameter("unit", Objects.requireNonNullElse(user.unit(), ""))
                .setMaxResults(limit);
        wanted.values().forEach(query::setParameter);
        List<?> ids = query.getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    private static Optional<UUID> id(String text) {
        // a slug is never 36 characters of this shape, so the two cannot be confused
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            return Optional.empty();
        }
        return Optional.of(UUID.fromString(text));
    }
}
