package org.podium.scoring.draw;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.podium.kit.paging.Keyset;
import org.podium.kit.paging.Keyset.Column;
import org.podium.kit.paging.PageRequest;

@ApplicationScoped
class Draws implements PanacheRepositoryBase<Draw, Draw.Key> {
    List<Draw> of(UUID pool) {
        return list("poolId = ?1 order by number", pool);
    }

    List<Draw> page(UUID pool, PageRequest page) {
        Keyset keyset = Keyset.of("poolId", pool).inOrder(page, Column.number("number"));
        return find(keyset.text(), keyset.values()).page(0, page.fetch()).list();
    }
}
