package org.podium.scoring.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.OutgoingEvent;
import org.podium.kit.json.DecimalString;
import org.podium.rulebook.ranking.Status;
import org.podium.scoring.pool.Pool;

/** Data of {@code scoring.result-part.v1}: at most {@value Result#ROWS_PER_PART} rows. @param part counts from 1 */
public record ResultPart(UUID poolId, UUID contestId, int version, int part, List<Row> rows) {
    static final String TOPIC = "scoring.results";

    /** Written with its nulls: which of rank, total, minutes and separation there are depends on the status. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(
            UUID entryId,
            String unit,
            String legalUnit,
            List<ResultRow.Competitor> competitors,
            Status status,
            @Nullable Integer rank,
            @DecimalString @Nullable BigDecimal total,
            Map<String, String> components,
            @Nullable Integer minutes,
            boolean shared,
            @Nullable SeparationView separation) {
        static Row of(ResultRow row) {
            return new Row(
                    row.entryId(),
                    row.unitUscc(),
                    row.legalUscc(),
                    row.competitors(),
                    row.status(),
                    row.rank(),
                    row.total(),
                    row.components(),
                    row.minutes(),
                    row.shared(),
                    row.separation());
        }
    }

    static List<OutgoingEvent> of(Pool pool, Result result, List<ResultRow> content) {
        List<OutgoingEvent> events = new ArrayList<>();
        for (int from = 0; from < content.size(); from += Result.ROWS_PER_PART) {
            List<Row> rows = content.subList(from, Math.min(from + Result.ROWS_PER_PART, content.size())).stream()
                    .map(Row::of)
                    .toList();
            ResultPart part = new ResultPart(pool.id(), pool.contestId(), result.number(), events.size() + 1, rows);
            events.add(new OutgoingEvent(TOPIC, pool.id().toString(), "scoring.result-part.v1", part));
        }
        return events;
    }
}
