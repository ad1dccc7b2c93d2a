package org.podium.scoring.result;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
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
import org.podium.scoring.pool.PoolEntry;

/**
 * One entry in one result version, with the people it was published with: who is replaced later, or spelt otherwise, is so in
 * later versions only. The hash covers no names, so that erasing one breaks nothing.
 */
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
    private String reference;
    private String unitUscc;
    private String legalUscc;
    private String unitName;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Competitor> competitors;

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

    /** @param competed whether this person took part in anything; of a team perhaps not everybody did */
    public record Competitor(UUID personId, String name, boolean competed) {}

    /** @param competed who of the entry took part in anything */
    ResultRow(Key key, RankedEntry e, PoolEntry entry, List<UUID> competed) {
        this.poolId = key.poolId();
        this.number = key.number();
        this.place = key.place();
        this.entryId = entry.entryId();
        this.reference = entry.reference();
        this.unitUscc = entry.unitUscc();
        this.legalUscc = entry.legalUscc();
        this.unitName = entry.unitName();
        this.competitors = entry.competitors().stream()
                .map(p -> new Competitor(p.personId(), p.name(), competed.contains(p.personId())))
                .toList();
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

    /** Whether another version would name the same people of the same unit. */
    boolean namesAs(ResultRow other) {
        return entryId.equals(other.entryId)
                && competitors.equals(other.competitors)
                && reference.equals(other.reference)
                && unitUscc.equals(other.unitUscc)
                && legalUscc.equals(other.legalUscc)
                && unitName.equals(other.unitName);
    }

    /** As the ranking gave it, but for what separated it: that is words, and {@link #separation} has them. */
    public RankedEntry ranked() {
        Map<String, BigDecimal> scores = new TreeMap<>();
        components.forEach((name, score) -> scores.put(name, new BigDecimal(score)));
        return new RankedEntry(entryId.toString(), status, rank, total, scores, minutes, shared, null);
    }

    public UUID poolId() {
        return poolId;
    }

    public int number() {
        return number;
    }

    public UUID entryId() {
        return entryId;
    }

    public String reference() {
        return reference;
    }

    public String unitUscc() {
        return unitUscc;
    }

    public String legalUscc() {
        return legalUscc;
    }

    public String unitName() {
        return unitName;
    }

    public List<Competitor> competitors() {
        return competitors;
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

    /** In one order, whether just ranked or read again. */
    public Map<String, String> components() {
        return new TreeMap<>(components);
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
