package org.podium.scoring.result;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.podium.kit.json.DecimalStrings;
import org.podium.rulebook.ranking.RankedEntry;
import org.podium.rulebook.ranking.Separation;
import org.podium.rulebook.ranking.Status;

/** One entry in one result version. By entry id only: a name that must be erased later is not in here. */
@Entity
@Immutable
@Table(name = "result_row")
@IdClass(ResultRow.Key.class)
public class ResultRow {
    public record Key(UUID poolId, int number, int place) {}

    @Id
    private UUID poolId;

    @Id
    private int number;

    @Id
    private int place;

    private UUID entryId;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable Integer rank;
    private @Nullable BigDecimal total;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> components;

    private @Nullable Integer minutes;
    private boolean shared;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable SeparationView separation;

    protected ResultRow() {}

    ResultRow(Key key, RankedEntry e) {
        this.poolId = key.poolId();
        this.number = key.number();
        this.place = key.place();
        this.entryId = UUID.fromString(e.entry());
        this.status = e.status();
        this.rank = e.rank();
        this.total = e.total();
        this.components = new TreeMap<>();
        e.components().forEach((name, score) -> components.put(name, DecimalStrings.text(score)));
        this.minutes = e.minutes();
        this.shared = e.shared();
        Separation s = e.fromPrevious();
        this.separation = s == null ? null : SeparationView.of(s);
    }

    /** One line of what the content hash covers: everything but the words. */
    String line() {
        String scores = new TreeMap<>(components)
                .entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).collect(Collectors.joining(";"));
        return String.join(
                "|",
                entryId.toString(),
                status.name(),
                rank == null ? "" : rank.toString(),
                total == null ? "" : DecimalStrings.text(total),
                minutes == null ? "" : minutes.toString(),
                scores);
    }

    /** As the ranking gave it, but for what separated it: that is words, and {@link #separation} has them. */
    public RankedEntry ranked() {
        Map<String, BigDecimal> scores = new TreeMap<>();
        components.forEach((name, score) -> scores.put(name, new BigDecimal(score)));
        return new RankedEntry(entryId.toString(), status, rank, total, scores, minutes, shared, null);
    }

    public UUID entryId() {
        return entryId;
    }

    public Status status() {
        return status;
    }

    public @Nullable Integer rank() {
        return rank;
    }

    public @Nullable BigDecimal total() {
        return total;
    }

    public Map<String, String> components() {
        return components;
    }

    public @Nullable Integer minutes() {
        return minutes;
    }

    public boolean shared() {
        return shared;
    }

    public @Nullable SeparationView separation() {
        return separation;
    }
}
