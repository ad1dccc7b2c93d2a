package org.podium.scoring.result;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.paging.Keyset;
import org.podium.kit.paging.Keyset.Column;
import org.podium.kit.paging.PageRequest;

@ApplicationScoped
public class Results implements PanacheRepositoryBase<Result, Result.Key> {
    List<Result> of(UUID pool) {
        return list("poolId = ?1 order by number", pool);
    }

    /** @param kind null: whichever */
    List<Result> page(UUID pool, @Nullable ResultKind kind, PageRequest page) {
        Keyset keyset = Keyset.of("poolId", pool).only("kind", kind).inOrder(page, Column.number("number"));
        return find(keyset.text(), keyset.values()).page(0, page.fetch()).list();
    }

    /** The latest of each of these pools. */
    public List<Result> latest(Collection<UUID> pools) {
        return list(
                "from Result r where r.poolId in ?1"
                        + " and r.number = (select max(x.number) from Result x where x.poolId = r.poolId)",
                pools);
    }

    public Optional<Result> latest(UUID pool) {
        return find("poolId = ?1 order by number desc", pool).firstResultOptional();
    }
}
