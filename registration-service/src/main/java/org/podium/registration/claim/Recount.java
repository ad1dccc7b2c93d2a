package org.podium.registration.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.podium.rulebook.Registration;

/** Counts the claims of a contest anew from its entries, when the rules that they follow have changed. */
@ApplicationScoped
public class Recount {
    /** Who is disqualified keeps what was held, unless it was given back by a withdrawal before. */
    private static final String HOLDING =
            " from entry e join competitor c on c.entry_id = e.id and c.standing = 'ACTIVE'"
                    + " where e.contest_id = :contest and (e.status in ('SUBMITTED', 'RETURNED', 'APPROVED')"
                    + " or (e.status = 'DISQUALIFIED' and not exists (select 1 from entry_step s"
                    + " where s.entry_id = e.id and s.step = 'WITHDRAWN')))";

    private static final String STAYING = " and e.id <> all (cast(:leaving as uuid[]))";

    private final EntityManager database;

    public Recount(EntityManager database) {
        this.database = database;
    }

    /**
     * What stands and would break a rule about claims that is new; nothing is written, and nothing is asked of rules that
     * stay.
     *
     * @param leaving entries that will have ended by then
     */
    public List<Conflict> conflicts(UUID contest, Registration before, Registration after, Collection<UUID> leaving) {
        List<Conflict> found = new ArrayList<>();
        if (capsChange(before, after)) {
            after.caps().forEach(cap -> found.addAll(over(contest, cap, leaving)));
        }
        newOneEntry(before, after).ifPresent(rule -> found.addAll(twice(contest, rule, leaving)));
        return found;
    }

    /** Counts anew what the new rules count otherwise; the caller has seen that nothing conflicts. */
    public void follow(UUID contest, Registration before, Registration after) {
        if (capsChange(before, after)) {
            caps(contest, after.caps());
        }
        newOneEntry(before, after).ifPresent(rule -> persons(contest, rule));
    }

    private static boolean capsChange(Registration before, Registration after) {
        return !after.caps().equals(before.caps());
    }

    private static Optional<Registration.OneEntry> newOneEntry(Registration before, Registration after) {
        return Optional.ofNullable(after.oneEntry()).filter(one -> !one.equals(before.oneEntry()));
    }

    private List<Conflict> over(UUID contest, Registration.Cap cap, Collection<UUID> leaving) {
        List<?> rows = database.createNativeQuery("select e.legal_uscc, " + scope(cap.scope())
                        + ", count(*), string_agg(distinct e.reference, ' ' order by e.reference)" + HOLDING + STAYING
                        + " group by 1, 2 having count(*) > :most order by 1, 2")
                .setParameter("contest", contest)
                .setParameter("leaving", array(leaving))
                .setParameter("most", cap.competitors())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> Conflict.over(cap, (String) row[0], ((Number) row[2]).intValue(), references(row[3])))
                .toList();
    }

    private List<Conflict> twice(UUID contest, Registration.OneEntry rule, Collection<UUID> leaving) {
        List<?> rows = database.createNativeQuery("select c.person_id, " + scope(rule.scope())
                        + ", string_agg(distinct e.reference, ' ' order by e.reference)" + HOLDING + STAYING
                        + " group by 1, 2 having count(*) > 1 order by 1, 2")
                .setParameter("contest", contest)
                .setParameter("leaving", array(leaving))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> Conflict.twice(rule, (UUID) row[0], references(row[2])))
                .toList();
    }

    /** As PostgreSQL writes it, so that none is a value too. */
    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static List<String> references(Object joined) {
        return List.of(((String) joined).split(" "));
    }

    /** What every cap has used up, from the entries that hold a place now. */
    public void caps(UUID contest, List<Registration.Cap> caps) {
        run("delete from cap_use where contest_id = :contest", contest);
        for (Registration.Cap cap : caps) {
            database.createNativeQuery("insert into cap_use (contest_id, cap, scope, legal_uscc, used)"
                            + " select e.contest_id, cast(:cap as text), " + scope(cap.scope())
                            + ", e.legal_uscc, count(*)" + HOLDING + " group by 1, 2, 3, 4")
                    .setParameter("contest", contest)
                    .setParameter("cap", cap.id())
                    .executeUpdate();
        }
    }

    /** Who is taken, from the entries that hold a place now. */
    public void persons(UUID contest, Registration.OneEntry rule) {
        run("delete from person_claim where contest_id = :contest", contest);
        run(
                "insert into person_claim (contest_id, person_id, scope, entry_id) select e.contest_id, c.person_id, "
                        + scope(rule.scope()) + ", e.id" + HOLDING + " on conflict do nothing",
                contest);
    }

    private void run(String sql, UUID contest) {
        database.createNativeQuery(sql).setParameter("contest", contest).executeUpdate();
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
