package org.podium.registration.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.podium.rulebook.Registration;

/** Counts the claims of a contest anew from its entries, when the rules that they follow have changed. */
@ApplicationScoped
public class Recount {
    private static final String HOLDING =
            " from entry e join competitor c on c.entry_id = e.id and c.standing = 'ACTIVE'"
                    + " where e.contest_id = :contest and e.status in ('SUBMITTED', 'RETURNED', 'APPROVED', 'DISQUALIFIED')";

    private final EntityManager database;

    public Recount(EntityManager database) {
        this.database = database;
    }

    /** @return how many units would be over a cap */
    public long caps(UUID contest, List<Registration.Cap> caps) {
        run("delete from cap_use where contest_id = :contest", contest);
        long over = 0;
        for (Registration.Cap cap : caps) {
            database.createNativeQuery("insert into cap_use (contest_id, cap, scope, legal_uscc, used)"
                            + " select e.contest_id, cast(:cap as text), " + scope(cap.scope())
                            + ", e.legal_uscc, count(*)" + HOLDING + " group by 1, 2, 3, 4")
                    .setParameter("contest", contest)
                    .setParameter("cap", cap.id())
                    .executeUpdate();
            over += count(database.createNativeQuery(
                            "select count(*) from cap_use where contest_id = :contest and cap = :cap and used > :most")
                    .setParameter("contest", contest)
                    .setParameter("cap", cap.id())
                    .setParameter("most", cap.competitors())
                    .getSingleResult());
        }
        return over;
    }

    /** @return how many persons would be entered twice */
    public long persons(UUID contest, Registration.OneEntry rule) {
        run("delete from person_claim where contest_id = :contest", contest);
        int made = run(
                "insert into person_claim (contest_id, person_id, scope, entry_id) select e.contest_id, c.person_id, "
                        + scope(rule.scope()) + ", e.id" + HOLDING + " on conflict do nothing",
                contest);
        long all = count(database.createNativeQuery("select count(*)" + HOLDING)
                .setParameter("contest", contest)
                .getSingleResult());
        return all - made;
    }

    private int run(String sql, UUID contest) {
        return database.createNativeQuery(sql).setParameter("contest", contest).executeUpdate();
    }

    private static long count(Object result) {
        return ((Number) result).longValue();
    }

    /** The same keys as {@link Places#key}, in SQL. */
    private static String scope(Registration.Scope scope) {
        return switch (scope) {
            case CONTEST -> "'CONTEST'";
            case SKILL -> "'SKILL ' || e.skill";
            case SKILL_DIVISION -> "'SKILL_DIVISION ' || e.skill || ' ' || e.division";
        };
    }
}
