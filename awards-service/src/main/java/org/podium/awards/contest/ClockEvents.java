package org.podium.awards.contest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.kit.event.ParentUnknown;

/** Follows the clock of a rehearsal. */
@ApplicationScoped
public class ClockEvents implements EventHandler<ContestTold.ClockSet> {
    private final Contests contests;

    ClockEvents(Contests contests) {
        this.contests = contests;
    }

    @Override
    public Set<String> types() {
        return Set.of("registration.clock-set.v1");
    }

    @Override
    public Class<ContestTold.ClockSet> payload() {
        return ContestTold.ClockSet.class;
    }

    @Override
    public void on(EventEnvelope envelope, ContestTold.ClockSet told) {
        contests.findByIdOptional(told.contestId())
                .orElseThrow(() -> new ParentUnknown("registration.contests", envelope.aggregateId()))
                .setClock(told.now(), told.clockVersion());
    }
}
