package org.podium.scoring.amendment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.paging.Keyset;
import org.podium.kit.paging.Keyset.Column;
import org.podium.kit.paging.PageRequest;
import org.podium.scoring.amendment.AmendmentDecision.Choice;

@ApplicationScoped
class AmendmentDecisions implements PanacheRepositoryBase<AmendmentDecision, AmendmentDecision.Key> {
    /** @param choice null: whichever */
    List<AmendmentDecision> page(UUID pool, @Nullable Choice choice, PageRequest page) {
        Keyset keyset =
                Keyset.of("poolId", pool).only("decision", choice).inOrder(page, Column.number("rulebookVersion"));
        return find(keyset.text(), keyset.values()).page(0, page.fetch()).list();
    }
}
