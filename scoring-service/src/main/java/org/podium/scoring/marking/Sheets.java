package org.podium.scoring.marking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.paging.Keyset;
import org.podium.kit.paging.Keyset.Column;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.time.Ids;
import org.podium.scoring.draw.CodeMoved;
import org.podium.scoring.draw.CodesDrawn;

@ApplicationScoped
public class Sheets implements PanacheRepositoryBase<Sheet, UUID> {
    /** By code: an order that says nothing of the draw. */
    public List<Sheet> of(Collection<UUID> pools) {
        return list("poolId in ?1 and withdrawn = false order by code", pools);
    }

    /**
     * What the list can be narrowed to; null: any. Not by component: every keying has all of them.
     *
     * @param mine whether the open entry or correction is the subject's own
     */
    record Filter(@Nullable SheetStatus status, @Nullable Boolean mine, String subject) {}

    /** By code, so is the cursor: neither says anything of the draw or of who is behind a code. */
    List<Sheet> page(UUID pool, Filter filter, PageRequest page) {
        Keyset keyset = Keyset.of("poolId", pool).only("withdrawn", false).only("status", filter.status());
        Boolean mine = filter.mine();
        if (mine != null) {
            keyset.where(mine ? "openBy = %s" : "(openBy is null or openBy <> %s)", filter.subject());
        }
        keyset.inOrder(page, Column.text("code"));
        return find(keyset.text(), keyset.values()).page(0, page.fetch()).list();
    }

    Sheet one(UUID pool, String code) {
        return find("poolId = ?1 and code = ?2 and withdrawn = false", pool, code)
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    /** Nobody else steps on this sheet until the transaction ends. */
    Sheet alone(UUID pool, String code) {
        return find("poolId = ?1 and code = ?2 and withdrawn = false", pool, code)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    void onDrawn(@Observes CodesDrawn drawn) {
        persist(drawn.codes().stream().map(c -> new Sheet(Ids.next(), drawn.pool(), c.value())));
    }

    void onMoved(@Observes CodeMoved moved) {
        update("withdrawn = ?1 where poolId = ?2 and code = ?3", !moved.in(), moved.pool(), moved.code());
    }
}
