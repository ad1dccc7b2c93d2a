package org.podium.scoring.marking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.time.Ids;
import org.podium.scoring.draw.CodeMoved;
import org.podium.scoring.draw.CodesDrawn;

@ApplicationScoped
public class Sheets implements PanacheRepositoryBase<Sheet, UUID> {
    /** By code: an order that says nothing of the draw. */
    public List<Sheet> of(UUID pool) {
        return list("poolId = ?1 and withdrawn = false order by code", pool);
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
