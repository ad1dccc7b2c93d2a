package org.podium.scoring.pool;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.database.Database;
import org.podium.kit.time.Ids;

@ApplicationScoped
public class Pools implements PanacheRepositoryBase<Pool, UUID> {
    private static final String NOT_ASIDE = """

                            and not (m.role in ('judge', 'chief-judge', 'tabulator') and exists (
                              select from pool_entry e where e.pool_id = p.id and e.status = 'IN'
                                and (e.unit_uscc = any(m.stands_aside_for) or e.legal_uscc = any(m.stands_aside_for))))""";

    private final Database database;
    private final Clock clock;

    Pools(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Ids of the contest's pools in their order, after the given one. */
    public List<String> idsOf(UUID contest, @Nullable UUID after, int limit) {
        return find("contestId = ?1 and id > ?2 order by id", contest, after == null ? new UUID(0, 0) : after)
                .page(0, limit)
                .stream()
                .map(pool -> pool.id().toString())
                .toList();
    }

    public List<Pool> of(UUID contest) {
        return list("contestId", contest);
    }

    private Optional<UUID> idAt(UUID contest, PoolKey key) {
        return database.first(
                "select id from pool where contest_id = ? and stage = ? and region = ? and skill = ? and division = ?",
                row -> row.getObject(1, UUID.class),
                contest,
                key.stage(),
                key.region(),
                key.skill(),
                key.division());
    }

    /** The pool in which somebody competes. @param closed whether an announcement has cancelled it */
    public record Competing(UUID id, PoolKey key, boolean closed) {}

    /** The pool at this place, or the one that it is held in. */
    public Optional<Competing> competingAt(UUID contest, PoolKey key) {
        return database.first(
                """
                select p.id, p.stage, p.region, p.skill, p.division, p.closed_by is not null from pool at
                join pool p on p.id = coalesce(at.merged_into, at.id)
                where at.contest_id = ? and at.stage = ? and at.region = ? and at.skill = ? and at.division = ?""",
                row -> new Competing(
                        row.getObject(1, UUID.class),
                        new PoolKey(row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                        row.getBoolean(6)),
                contest,
                key.stage(),
                key.region(),
                key.skill(),
                key.division());
    }

    /** Opens the pool unless it is open; two who try at once get the same one. */
    public UUID open(UUID contest, PoolKey key) {
        database.update("""
                insert into pool (id, contest_id, stage, region, skill, division) values (?, ?, ?, ?, ?, ?)
                on conflict (contest_id, stage, region, skill, division) do nothing""", Ids.next(), contest, key.stage(), key.region(), key.skill(), key.division());
        return idAt(contest, key).orElseThrow();
    }

    /**
     * What the user may see of a pool is decided where it is read: a role that the token carries, held in this contest and not
     * limited to another skill, division, region or stage. Who is limited to a region has no part in a pool that is nobody's
     * region; a regional organiser of no region has no part in any; who marks has none in a pool in which a unit competes for
     * which they stand aside.
     */
    Optional<Pool> ofMember(UUID id, String subject, Collection<String> roles) {
        return ofMember(id, subject, roles, NOT_ASIDE);
    }

    /** Whether the user is named for a part in the pool, be it that they stand aside for a unit that competes in it. */
    boolean named(UUID id, String subject, Collection<String> roles) {
        return ofMember(id, subject, roles, "").isPresent();
    }

    /** Whether the user stands aside for one of these units, in whichever role of the contest it was said. */
    boolean standsAside(UUID contest, String subject, Collection<String> units) {
        return database.first(
                        "select 1 from known_membership where contest_id = ? and subject = ? and stands_aside_for && ?",
                        row -> true,
                        contest,
                        subject,
                        units.toArray(String[]::new))
                .isPresent();
    }

    private Optional<Pool> ofMember(UUID id, String subject, Collection<String> roles, String unless) {
        return getEntityManager()
                .createNativeQuery("""
                        select p.* from pool p where p.id = :id and exists (
                          select from known_membership m
                          where m.subject = :subject and m.contest_id = p.contest_id and m.role in (:roles)
                            and coalesce(m.skill, p.skill) = p.skill and coalesce(m.division, p.division) = p.division
                            and coalesce(m.stage, p.stage) = p.stage
                            and (m.region = p.region or m.region is null and m.role <> 'regional-organiser')%s)""".formatted(unless), Pool.class)
                .setParameter("id", id)
                .setParameter("subject", subject)
                .setParameter("roles", roles)
                .getResultStream()
                .map(Pool.class::cast)
                .findFirst();
    }

    /** Alone in these pools until the transaction ends; locked in one order, so that nobody waits in a circle. */
    public List<Pool> alone(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Alone in the pool until the transaction ends: entries that come, draw, freeze, decoding, results. */
    public Pool alone(Pool pool) {
        getEntityManager().refresh(pool, LockModeType.PESSIMISTIC_WRITE);
        return pool;
    }

    /** Beside others who mark, but not beside a freeze: nothing is keyed into a pool that is being closed. */
    public Pool beside(Pool pool) {
        getEntityManager().refresh(pool, LockModeType.PESSIMISTIC_READ);
        return pool;
    }

    /**
     * The first mark starts the pool, and with it nobody in it is replaced any more. A conditional update rather than a transition of the loaded pool: two tabulators
     * who both held the shared lock would wait for each other.
     */
    public void start(Pool pool) {
        if (pool.status() == PoolStatus.DRAWN) {
            update(
                    "status = ?1, personsPinnedAt = coalesce(personsPinnedAt, ?4), version = version + 1"
                            + " where id = ?2 and status = ?3",
                    PoolStatus.MARKING,
                    pool.id(),
                    PoolStatus.DRAWN,
                    clock.instant());
        }
    }
}
