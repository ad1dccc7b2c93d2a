package org.podium.scoring.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.podium.kit.audit.Audit;
import org.podium.kit.event.Outbox;
import org.podium.scoring.pool.PoolClosed;

/**
 * Ends the appeals of a pool that takes nothing any more, in the transaction that closes it: whatever they were about, no
 * result follows. The unit reads the announcement as the reason (S1-28).
 */
@ApplicationScoped
class Lapsing {
    private final Appeals appeals;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Lapsing(Appeals appeals, Outbox outbox, Audit audit, Clock clock) {
        this.appeals = appeals;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    void onClosed(@Observes PoolClosed closed) {
        Instant now = closed.contest().now(clock);
        // no rule on disputes ends them: the announcement does, and the reason names it
        AppealTold.By announcement = new AppealTold.By(null, closed.contest().rulebookVersion());
        for (Appeal appeal : appeals.open(closed.pool().id())) {
            appeal.lapse(closed.because(), now);
            audit.record(
                    closed.contest().id(),
                    "appeal-lapsed",
                    appeal.id().toString(),
                    Map.of(
                            "pool", appeal.poolId().toString(),
                            "entry", appeal.entryId().toString(),
                            "ground", appeal.ground(),
                            "reason", closed.because()));
            outbox.send(AppealTold.lapsed(appeal, closed.pool(), announcement, now));
        }
    }
}
