package org.podium.scoring.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.json.DecimalString;
import org.podium.rulebook.ranking.Status;

/**
 * A published result version. Component scores are public, because a list that nobody can recompute convinces nobody;
 * of persons there is the name and the unit, nothing else, as they were when it was published.
 *
 * @param rows ranked first; left out in a list of versions
 * @param qualified every entry that could have come; left out in a list of versions
 */
public record ResultView(
        UUID poolId,
        int version,
        ResultKind kind,
        @Nullable String reason,
        int rulebookVersion,
        int rowCount,
        String hash,
        int competed,
        int competedPersons,
        int participatingUnits,
        Instant publishedAt,
        @Nullable List<UUID> qualified,
        @Nullable List<RowView> rows) {

    public record RowView(
            UUID entryId,
            String reference,
            List<String> competitors,
            String unit,
            String unitName,
            Status status,
            @Nullable Integer rank,
            @DecimalString @Nullable BigDecimal total,
            Map<String, String> components,
            @Nullable Integer minutes,
            boolean shared,
            @Nullable SeparationView separation) {
        static RowView of(ResultRow row) {
            return new RowView(
                    row.entryId(),
                    row.reference(),
                    row.competitors().stream().map(ResultRow.Competitor::name).toList(),
                    row.unitUscc(),
                    row.unitName(),
                    row.status(),
                    row.rank(),
                    row.total(),
                    row.components(),
                    row.minutes(),
                    row.shared(),
                    row.separation());
        }
    }

    static ResultView brief(Result r) {
        return of(r, null, null);
    }

    static ResultView of(Result r, @Nullable List<UUID> qualified, @Nullable List<RowView> rows) {
        return new ResultView(
                r.poolId(),
                r.number(),
                r.kind(),
                r.reason(),
                r.rulebookVersion(),
                r.rows(),
                r.hash(),
                r.competed(),
                r.competedPersons(),
                r.participatingUnits(),
                r.publishedAt(),
                qualified,
                rows);
    }
}
