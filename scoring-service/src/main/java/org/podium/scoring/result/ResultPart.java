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
import org.podium.scoring.pool.PoolEntry;

/** Data of {@code scoring.result-part.v1}: at most {@value Result#ROWS_PER_PART} rows. @param part counts from 1 */
public record ResultPart(UUID poolId, UUID contestId, int version, int part, List<Row> rows) {
    static final String TOPIC = "scoring.results";

    /** Written with its nulls: which of rank, total, minutes and separation there are depends on the status. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(
            UUID entryId,
            String unit,
            String legalUnit,
            List<Competitor> competitors,
            Status status,
            @Nullable Integer rank,
            @DecimalString @Nullable BigDecimal total,
            Map<String, String> components,
            @Nullable Integer minutes,
            boolean shared,
            @Nullable SeparationView separation) {
        static Row of(ResultRow row, PoolEntry entry, List<UUID> competed) {
            return new Row(
                    row.entryId(),
                    entry.unitUscc(),
                    entry.legalUscc(),
                    entry.competitors().stream()
                            .map(c -> new Competitor(c.personId(), c.name(), competed.contains(c.personId())))
                            .toList(),
                    row.status(),
                    row.rank(),
                    row.total(),
                    row.components(),
                    row.minutes(),
                    row.shared(),
                    row.separation());
        }
    }

    /** @param competed whether this person took part in anything; of a team perhaps not everybody did */
    public record Competitor(UUID personId, String name, boolean competed) {}

    /** @param competed who of each entry that competed took part in anything */
    static List<OutgoingEvent> of(
            Pool pool,
            Result result,
            List<ResultRow> content,
            Map<UUID, PoolEntry> entries,
            Map<UUID, List<UUID>> competed) {
        List<OutgoingEvent> events = new ArrayList<>();
        for (int from = 0; from < content.size(); from += Result.ROWS_PER_PART) {
            List<Row> rows = content.subList(from, Math.min(from + Result.ROWS_PER_PART, content.size())).stream()
                    .map(r -> Row.of(r, known(entries, r), competed.getOrDefault(r.entryId(), List.of())))
                    .toList();
            ResultPart part = new ResultPart(pool.id(), pool.contestId(), result.number(), events.size() + 1, rows);
            events.add(new OutgoingEvent(TOPIC, pool.id().toString(), "scoring.result-part.v1", part));
        }
        return events;
    }

    private static PoolEntry known(Map<UUID, PoolEntry> entries, ResultRow row) {
        PoolEntry entry = entries.get(row.entryId());
        if (entry == null) {
            throw new IllegalStateException("a ranked entry is not in its pool: " + row.entryId());
        }
        return entry;
    }
}
