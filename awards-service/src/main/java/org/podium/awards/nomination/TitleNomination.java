package org.podium.awards.nomination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.time.Ids;
import org.podium.rulebook.award.VerificationResult;
import org.podium.rulebook.award.VerificationResult.Result;

/**
 * One step of a title's way through the authority: the nomination, or what the authority found. It is about the person
 * and the title, not about one award, so it holds through every later result; the latest of a title holds, the earlier
 * ones stay on record.
 */
@Entity
@Table(name = "title_nomination")
public class TitleNomination {
    @Id
    private UUID id;

    @Column(name = "contest_id")
    private UUID contest;

    @Column(name = "pool_id")
    private UUID pool;

    @Column(name = "entry_id")
    private UUID entry;

    @Column(name = "person_id")
    private @Nullable String person;

    private String title;

    @Enumerated(EnumType.STRING)
    private Result result;

    private @Nullable String because;
    private @Nullable String reason;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_by_name")
    private String recordedByName;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "superseded_by")
    private @Nullable UUID supersededBy;

    protected TitleNomination() {}

    private TitleNomination(
            About about, Result result, @Nullable String because, @Nullable String reason, Recorded recorded) {
        this.id = Ids.next();
        this.contest = about.contest();
        this.pool = about.pool();
        this.entry = about.entry();
        this.person = about.person();
        this.title = about.title();
        this.result = result;
        this.because = because;
        this.reason = reason;
        this.recordedBy = recorded.by();
        this.recordedByName = recorded.byName();
        this.recordedAt = recorded.at();
    }

    /** Whose title. @param person absent where a whole team is meant */
    public record About(
            UUID contest, UUID pool, UUID entry, @Nullable String person, String title) {}

    public record Recorded(String by, String byName, Instant at) {}

    public static TitleNomination nominated(About about, @Nullable String reason, Recorded recorded) {
        return new TitleNomination(about, Result.NOMINATED, null, reason, recorded);
    }

    /** @param because a code, where it is refused, such as NOT_ELIGIBLE_TO_COMPETE */
    public static TitleNomination answered(
            About about, Result result, @Nullable String because, @Nullable String reason, Recorded recorded) {
        return new TitleNomination(about, result, because, reason, recorded);
    }

    void giveWayTo(TitleNomination later) {
        this.supersededBy = later.id;
    }

    UUID pool() {
        return pool;
    }

    public VerificationResult facts() {
        return new VerificationResult(entry.toString(), person, title, result, because);
    }

    public Result result() {
        return result;
    }

    public @Nullable String because() {
        return because;
    }

    public @Nullable String reason() {
        return reason;
    }

    /** Subject of who recorded it. */
    public String recordedBy() {
        return recordedBy;
    }

    public String recordedByName() {
        return recordedByName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
