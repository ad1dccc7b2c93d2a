package org.podium.awards.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.podium.awards.contest.Contests;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;

/**
 * Remembers which pools were drawn, so that no public notice opens without the result of one of them. One that is held in
 * another since has none of its own.
 */
@ApplicationScoped
public class DrawEvents implements EventHandler<DrawTold> {
    private static final String MERGED = "scoring.pool-merged.v1";

    private final Contests contests;
    private final DrawnPools drawn;

    DrawEvents(Contests contests, DrawnPools drawn) {
        this.contests = contests;
        this.drawn = drawn;
    }

    @Override
    public Set<String> types() {
        return Set.of("scoring.pool-drawn.v1", MERGED);
    }

    @Override
    public Class<DrawTold> payload() {
        return DrawTold.class;
    }

    /** A supplementary draw tells of the same pool again. */
    @Override
    public void on(EventEnvelope envelope, DrawTold told) {
        if (contests.toldOf(told.contestId()).isEmpty()) return;
        if (envelope.type().equals(MERGED)) drawn.deleteById(told.poolId());
        else if (drawn.findById(told.poolId()) == null) drawn.persist(new DrawnPool(told));
    }
}
