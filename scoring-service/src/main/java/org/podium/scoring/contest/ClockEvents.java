package org.podium.scoring.contest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.kit.event.ParentUnknown;

/** Follows the clock of a rehearsal. */
@ApplicationScoped
class ClockEvents implements EventHandler<ClockEvents.ClockFacts> {
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ClockFacts(UUID contestId, Instant now, long clockVersion) {}

    private final Contests contests;

    ClockEvents(Contests contests) {
        this.contests = contests;
    }

    @Override
    public Set<String> types() {
        return Set.of("registration.clock-set.v1");
    }

    @Override
    public Class<ClockFacts> payload() {
        return ClockFacts.class;
    }

    @Override
    public void on(EventEnvelope envelope, ClockFacts facts) {
        Contest contest = contests.findById(facts.contestId());
        if (contest == null) {
            throw new ParentUnknown(envelope.topic(), envelope.aggregateId());
        }
        contest.setClock(facts.now(), facts.clockVersion());
    }
}
