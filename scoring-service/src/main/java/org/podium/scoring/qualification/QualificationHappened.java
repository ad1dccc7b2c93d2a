package org.podium.scoring.qualification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.OutgoingEvent;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolHappened;
import org.podium.scoring.pool.PoolKey;

/**
 * Data of {@code scoring.entries-qualified.v1}, {@code scoring.place-offered.v1} and
 * {@code scoring.qualification-revoked.v1}, under the key of the pool that they qualified in.
 *
 * @param nextPoolId absent where a place is offered while the pool of the next stage is not open
 * @param resultVersion of the result that they qualified by
 * @param reason why it was taken back; none for entries that qualified or were offered a place
 */
record QualificationHappened(
        UUID poolId,
        UUID contestId,
        String stage,
        String region,
        String skill,
        String division,
        String nextStage,
        @Nullable UUID nextPoolId,
        int resultVersion,
        int rulebookVersion,
        String rule,
        String clause,
        List<Finalist> entries,
        @Nullable String reason,
        Instant at) {

    /** @param successor took, or is offered, the place of one who withdrew */
    record Finalist(UUID entryId, int rank, boolean successor) {
        static Finalist of(Confirmation c) {
            return new Finalist(c.entryId(), c.rank(), c.successor());
        }

        static Finalist of(Offer offer) {
            return new Finalist(offer.entryId(), offer.rank(), true);
        }
    }

    static OutgoingEvent qualified(Standings of, UUID nextPoolId, List<Confirmation> who, Instant at) {
        return event("scoring.entries-qualified.v1", of, nextPoolId, confirmed(who), null, at);
    }

    static OutgoingEvent offered(Standings of, List<Offer> who, Instant at) {
        List<Finalist> offered = who.stream().map(Finalist::of).toList();
        return event("scoring.place-offered.v1", of, of.nextPoolId(), offered, null, at);
    }

    static OutgoingEvent revoked(Standings of, UUID nextPoolId, List<Confirmation> who, String reason, Instant at) {
        return event("scoring.qualification-revoked.v1", of, nextPoolId, confirmed(who), reason, at);
    }

    private static List<Finalist> confirmed(List<Confirmation> who) {
        return who.stream().map(Finalist::of).toList();
    }

    private static OutgoingEvent event(
            String type,
            Standings of,
            @Nullable UUID nextPoolId,
            List<Finalist> entries,
            @Nullable String reason,
            Instant at) {
        Pool pool = of.pool();
        PoolKey key = pool.key();
        QualificationHappened data = new QualificationHappened(
                pool.id(),
                pool.contestId(),
                key.stage(),
                key.region(),
                key.skill(),
                key.division(),
                of.next().stage(),
                nextPoolId,
                of.resultNumber(),
                of.rulebookVersion(),
                of.rule().id(),
                of.rule().clause(),
                entries,
                reason,
                at);
        return new OutgoingEvent(PoolHappened.TOPIC, pool.id().toString(), type, data);
    }
}
