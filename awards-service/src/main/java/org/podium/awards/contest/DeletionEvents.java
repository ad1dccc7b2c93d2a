package org.podium.awards.contest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;

/** A rehearsal that is deleted leaves nothing here but its id and the counters of its certificate numbers. */
@ApplicationScoped
public class DeletionEvents implements EventHandler<ContestTold.Deleted> {
    private final Contests contests;

    DeletionEvents(Contests contests) {
        this.contests = contests;
    }

    @Override
    public Set<String> types() {
        return Set.of("registration.contest-deleted.v1");
    }

    @Override
    public Class<ContestTold.Deleted> payload() {
        return ContestTold.Deleted.class;
    }

    @Override
    public void on(EventEnvelope envelope, ContestTold.Deleted told) {
        contests.forget(told.contestId());
    }
}
