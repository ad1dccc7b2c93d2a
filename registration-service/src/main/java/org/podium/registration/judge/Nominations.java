package org.podium.registration.judge;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.podium.kit.paging.Keyset;
import org.podium.kit.paging.Keyset.Column;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.judge.Nomination.Status;

/** All nominations; what is asked for somebody is asked within their sight. */
@ApplicationScoped
public class Nominations implements PanacheRepositoryBase<Nomination, UUID> {
    /** Names only, never a number: none is kept in the clear. */
    private static final String FOUND_BY = "lower(n.name) like :q escape '!' or exists"
            + " (select 1 from Unit u where u.uscc = n.unitUscc and lower(u.name) like :q escape '!')";

    /** Accepted, and nobody has said yet whose account is the judge's. */
    private static final String ACCOUNT_OPEN = "n.status = ACCEPTED and not exists"
            + " (select 1 from Recusal r where r.nominationId = n.id and r.endedAt is null)";

    /** What a list can be narrowed to. @param q what somebody typed; @param accountOpen accepted, without an account */
    record Filter(
            @Nullable Status status,
            @Nullable String skill,
            @Nullable String unit,
            @Nullable Boolean accountOpen,
            @Nullable String q) {}

    /** In the order in which they were drafted. */
    List<Nomination> page(NominationSight sight, Filter filter, PageRequest page) {
        Keyset wanted = sight.narrow(new Keyset())
                .only("n.status", filter.status())
                .only("n.skill", filter.skill())
                .only("n.unitUscc", filter.unit())
                .search(filter.q(), FOUND_BY);
        if (Boolean.TRUE.equals(filter.accountOpen())) {
            wanted.where(ACCOUNT_OPEN);
        }
        wanted.inOrder(page, Column.id("n.id"));
        return find("from Nomination n where " + wanted.text(), wanted.values())
                .page(0, page.fetch())
                .list();
    }

    Optional<Nomination> within(NominationSight sight, UUID id) {
        Keyset wanted = sight.narrow(Keyset.of("n.id", id));
        return find("from Nomination n where " + wanted.text(), wanted.values()).firstResultOptional();
    }

    /** Whether one lies within a sight, without loading it. */
    boolean lies(NominationSight sight, UUID id) {
        Keyset wanted = sight.narrow(Keyset.of("n.id", id));
        return count("from Nomination n where " + wanted.text(), wanted.values()) == 1;
    }

    /**
     * Those whose judges are to be insured: proposed or appointed; one of each person at most, by person and unit.
     *
     * @param narrowed adds conditions on {@code n}
     * @param most how many are read
     */
    public List<Nomination> standing(NominationSight sight, UnaryOperator<Keyset> narrowed, int most) {
        Keyset wanted = narrowed.apply(sight.narrow(new Keyset()).where("n.status in (SUBMITTED, ACCEPTED)"));
        return find("from Nomination n where " + wanted.text() + " order by n.personId, n.unitUscc", wanted.values())
                .page(0, most)
                .list();
    }

    /** Contest and unit of one, before anything of it may be shown. */
    Optional<Whereabouts> whereabouts(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select new org.podium.registration.judge.Nominations$Whereabouts(n.contestId, n.unitUscc)"
                                + " from Nomination n where n.id = :id",
                        Whereabouts.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    record Whereabouts(UUID contestId, String unitUscc) {}

    /** Read fresh and held until the transaction ends, so that two decisions on one follow each other. */
    Nomination alone(UUID id) {
        Nomination found = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            // its rehearsal was deleted since
            throw new ProblemException(RegistrationProblem.JUDGE_NOMINATION_NOT_FOUND);
        }
        return found;
    }

    public long count(UUID contest, Status status) {
        return count("contestId = ?1 and status = ?2", contest, status);
    }

    /** Appointed judges of whom nobody has said which account is theirs, so that nothing keeps them from their own unit. */
    public long withoutAccount(UUID contest) {
        return count("from Nomination n where n.contestId = ?1 and " + ACCOUNT_OPEN, contest);
    }
}
