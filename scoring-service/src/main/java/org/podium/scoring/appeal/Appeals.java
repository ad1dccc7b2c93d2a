package org.podium.scoring.appeal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.database.Database;
import org.podium.kit.paging.Keyset;
import org.podium.kit.paging.Keyset.Column;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.scoring.ScoringProblem;

/** All appeals. */
@ApplicationScoped
public class Appeals implements PanacheRepositoryBase<Appeal, UUID> {
    private final Database database;

    Appeals(Database database) {
        this.database = database;
    }

    /** What a list can be narrowed to. @param unit of a unit, its own alone */
    record Filter(
            @Nullable String unit,
            Appeal.@Nullable Status status,
            @Nullable Ground ground) {}

    /** In the order in which they were filed. */
    List<Appeal> page(UUID pool, Filter filter, PageRequest page) {
        Keyset wanted = Keyset.of("poolId", pool)
                .only("unitUscc", filter.unit())
                .only("status", filter.status())
                .only("ground", filter.ground())
                .inOrder(page, Column.id("id"));
        return find(wanted.text(), wanted.values()).page(0, page.fetch()).list();
    }

    /** Only the id, so that what is locked next is read fresh. */
    Optional<UUID> poolOf(UUID id) {
        return find("select a.poolId from Appeal a where a.id = ?1", id)
                .project(UUID.class)
                .firstResultOptional();
    }

    /** Read fresh and held until the transaction ends: of two who end it at once, the second sees how the first did. */
    Appeal alone(UUID id) {
        Appeal found = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
        return found;
    }

    /** Those of a pool that nobody has ended, held until the transaction ends. */
    List<Appeal> open(UUID pool) {
        return find("poolId = ?1 and status = ?2 order by id", pool, Appeal.Status.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** 409 while an appeal of the pool is open: what is final must not be open to change. */
    public void refuseOpen(UUID pool) {
        long open = count("poolId = ?1 and status = ?2", pool, Appeal.Status.OPEN);
        if (open > 0) {
            throw new ProblemException(ScoringProblem.APPEAL_OPEN, open);
        }
    }

    /** Asked of the table itself, since results follow appeals and not the other way round. */
    Optional<Instant> latestResult(UUID pool) {
        return database.first(
                "select published_at from result where pool_id = ? order by number desc limit 1",
                row -> Database.instant(row, "published_at"),
                pool);
    }
}
