package org.podium.scoring.result;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.podium.kit.problem.ProblemException;
import org.podium.scoring.ScoringProblem;
import org.podium.scoring.tally.Tally;

/** One version of a pool's result, under the rulebook version it was made with. Append-only. */
@Entity
@Immutable
@Table(name = "result")
@IdClass(Result.Key.class)
public class Result {
    /** Rows that travel in one event. */
    static final int ROWS_PER_PART = 500;

    public record Key(UUID poolId, int number) {}

    /** Who publishes a version, when, and why; a reason is needed for CORRECTED. */
    record Publication(ResultKind kind, @Nullable String reason, int rulebookVersion, String by, Instant at) {}

    @Id
    private UUID poolId;

    @Id
    private int number;

    @Enumerated(EnumType.STRING)
    private ResultKind kind;

    private @Nullable String reason;
    private int rulebookVersion;

    @Column(name = "row_count")
    private int rows;

    private int parts;
    private String hash;
    private int competed;
    private int competedPersons;
    private int participatingUnits;
    private String publishedBy;
    private Instant publishedAt;

    protected Result() {}

    Result(Key key, Publication publication, List<ResultRow> content, Tally.Standings standings) {
        this.poolId = key.poolId();
        this.number = key.number();
        this.kind = publication.kind();
        this.reason = publication.reason();
        this.rulebookVersion = publication.rulebookVersion();
        this.rows = content.size();
        this.parts = Math.ceilDiv(content.size(), ROWS_PER_PART);
        this.hash = hash(content);
        this.competed = standings.competed();
        this.competedPersons = standings.competedPersons();
        this.participatingUnits = standings.units().size();
        this.publishedBy = publication.by();
        this.publishedAt = publication.at();
    }

    /**
     * {@code sha256:} over the rows in their order, one line each, {@code entry|status|rank|total|minutes|NAME=score;…}:
     * anyone can compute it from the published list.
     */
    static String hash(List<ResultRow> content) {
        String text = content.stream().map(ResultRow::line).collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Which kind may follow which, and that a final result is what people could see as provisional.
     *
     * @param same whether the next version would say what the latest says: of the same people
     */
    static void refuseOutOfOrder(@Nullable Result latest, ResultKind next, boolean same) {
        boolean fits =
                switch (next) {
                    case PROVISIONAL -> latest == null || latest.kind == ResultKind.PROVISIONAL;
                    case FINAL -> latest != null && latest.kind == ResultKind.PROVISIONAL;
                    case CORRECTED -> latest != null && latest.kind != ResultKind.PROVISIONAL;
                };
        if (!fits) {
            throw new ProblemException(ScoringProblem.RESULT_OUT_OF_ORDER);
        }
        if (latest == null) {
            return;
        }
        if (next == ResultKind.FINAL && !same) {
            throw new ProblemException(ScoringProblem.PROVISIONAL_OUTDATED);
        }
        if (next != ResultKind.FINAL && same) {
            throw new ProblemException(ScoringProblem.NOTHING_CHANGED, latest.number);
        }
    }

    public UUID poolId() {
        return poolId;
    }

    public int number() {
        return number;
    }

    public ResultKind kind() {
        return kind;
    }

    public @Nullable String reason() {
        return reason;
    }

    public int rulebookVersion() {
        return rulebookVersion;
    }

    public int rows() {
        return rows;
    }

    public int parts() {
        return parts;
    }

    public String hash() {
        return hash;
    }

    public int competed() {
        return competed;
    }

    public int competedPersons() {
        return competedPersons;
    }

    public int participatingUnits() {
        return participatingUnits;
    }

    public Instant publishedAt() {
        return publishedAt;
    }
}
