package org.podium.awards.pool;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.OutgoingEvent;
import org.podium.rulebook.Awards.Outcome;
import org.podium.rulebook.Text;
import org.podium.rulebook.award.Blocker;

/** What a pool leads to: {@code awards.pool-decided.v1}. */
public record PoolTold(
        UUID poolId,
        UUID contestId,
        String stage,
        @Nullable String region,
        String skill,
        String division,
        Outcome outcome,
        int competed,
        @Nullable Integer minimum,
        @Nullable String rule,
        @Nullable String clause,
        Text sentence,
        List<Blocker> blockers,
        int resultVersion,
        int rulebookVersion,
        List<UUID> entries) {

    static final String TOPIC = "awards.pools";

    /** @param entries all entries of the pool, so that their units can be told */
    public static OutgoingEvent decided(Pool p, Outcome outcome, Text sentence, List<UUID> entries) {
        var told = new PoolTold(
                p.id(),
                p.contest(),
                p.stage(),
                p.region(),
                p.skill(),
                p.division(),
                outcome,
                p.counted(),
                p.minimum(),
                p.rule(),
                p.clause(),
                sentence,
                p.blockers(),
                p.resultVersion(),
                p.rulebookVersion(),
                entries);
        return new OutgoingEvent(TOPIC, p.id().toString(), "awards.pool-decided.v1", told);
    }
}
