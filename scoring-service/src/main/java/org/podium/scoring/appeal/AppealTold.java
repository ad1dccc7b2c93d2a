package org.podium.scoring.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.OutgoingEvent;
import org.podium.rulebook.Scoring.Disputes;
import org.podium.rulebook.Text;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolHappened;
import org.podium.scoring.pool.PoolKey;

/**
 * Data of {@code scoring.appeal-filed.v1}, {@code scoring.appeal-ruled.v1} and {@code scoring.appeal-lapsed.v1}, under the key
 * of the pool that it is about. Never the statement: it is the unit's own words to the committee alone, and may speak of others.
 * What a unit takes back itself is not told.
 *
 * @param unit code of the unit that appeals
 * @param answerDue of one that was filed, where the rulebook limits it in hours
 * @param ruling of one that was ruled on: UPHELD or REJECTED
 * @param reason of the ruling; of one that lapsed, the announcement and what it says
 * @param rule id of the rule on disputes; absent with clause and sentence where the pool's rules have none any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppealTold(
        UUID poolId,
        UUID contestId,
        String stage,
        String region,
        String skill,
        String division,
        UUID appealId,
        UUID entryId,
        String unit,
        Ground ground,
        @Nullable Instant answerDue,
        Appeal.@Nullable Status ruling,
        @Nullable String reason,
        @Nullable String rule,
        @Nullable String clause,
        @Nullable Text sentence,
        int rulebookVersion,
        Instant at) {

    /** By what an appeal is taken in and ruled on. @param disputes absent where the pool's rules have none */
    record By(@Nullable Disputes disputes, int rulebookVersion) {}

    static OutgoingEvent filed(Appeal appeal, Pool pool, By by) {
        return event("scoring.appeal-filed.v1", appeal, pool, by, null, appeal.filedAt());
    }

    static OutgoingEvent ruled(Appeal appeal, Pool pool, By by, Instant at) {
        return event("scoring.appeal-ruled.v1", appeal, pool, by, appeal.status(), at);
    }

    static OutgoingEvent lapsed(Appeal appeal, Pool pool, By by, Instant at) {
        return event("scoring.appeal-lapsed.v1", appeal, pool, by, null, at);
    }

    private static OutgoingEvent event(
            String type, Appeal appeal, Pool pool, By by, Appeal.@Nullable Status ruling, Instant at) {
        PoolKey key = pool.key();
        Disputes disputes = by.disputes();
        AppealTold told = new AppealTold(
                pool.id(),
                pool.contestId(),
                key.stage(),
                key.region(),
                key.skill(),
                key.division(),
                appeal.id(),
                appeal.entryId(),
                appeal.unitUscc(),
                appeal.ground(),
                appeal.status() == Appeal.Status.OPEN ? appeal.answerDue() : null,
                ruling,
                appeal.reason(),
                disputes == null ? null : disputes.id(),
                disputes == null ? null : disputes.clause(),
                disputes == null ? null : disputes.sentence(),
                by.rulebookVersion(),
                at);
        return new OutgoingEvent(PoolHappened.TOPIC, pool.id().toString(), type, told);
    }
}
