package org.podium.scoring.result;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.podium.kit.event.OutgoingEvent;
import org.podium.rulebook.ranking.Status;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolKey;

/**
 * Data of {@code scoring.result-published.v1}, the manifest that follows its parts under the same key.
 *
 * @param rows over all parts
 * @param qualified every entry that could have come, also those who did not
 * @param competed entries that took anything; {@code competedPersons}: of these the persons, one by one
 * @param units legal units of the entries that competed, by USCC; {@code participatingUnits} of them
 */
public record ResultPublished(
        UUID poolId,
        UUID contestId,
        String stage,
        String region,
        String skill,
        String division,
        int version,
        ResultKind kind,
        int rulebookVersion,
        int rows,
        int parts,
        String hash,
        List<UUID> qualified,
        int competed,
        int competedPersons,
        int participatingUnits,
        List<String> units,
        Instant publishedAt) {

    static OutgoingEvent of(Pool pool, Result result, List<ResultRow> content, List<UUID> qualified) {
        PoolKey key = pool.key();
        ResultPublished data = new ResultPublished(
                pool.id(),
                pool.contestId(),
                key.stage(),
                key.region(),
                key.skill(),
                key.division(),
                result.number(),
                result.kind(),
                result.rulebookVersion(),
                result.rows(),
                result.parts(),
                result.hash(),
                qualified,
                result.competed(),
                result.competedPersons(),
                result.participatingUnits(),
                content.stream()
                        .filter(row -> row.status() != Status.ABSENT)
                        .map(ResultRow::legalUscc)
                        .distinct()
                        .sorted()
                        .toList(),
                result.publishedAt());
        return new OutgoingEvent(ResultPart.TOPIC, pool.id().toString(), "scoring.result-published.v1", data);
    }
}
