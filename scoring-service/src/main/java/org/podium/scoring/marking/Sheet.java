package org.podium.scoring.marking;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.problem.ProblemException;
import org.podium.scoring.ScoringProblem;

/**
 * The sheet of one blind code in one pool. Two people key it, the second without seeing the first; only when both
 * agree do the marks count. Each step answers the {@link MarkVersion} that it writes.
 *
 * <p>An open version is one that waits for a second person: the first entry, or a correction.
 */
@Entity
@Table(name = "sheet")
public class Sheet {
    @Id
    private UUID id;

    private UUID poolId;
    private String code;

    @Enumerated(EnumType.STRING)
    private SheetStatus status = SheetStatus.EMPTY;

    private int lastNumber;
    private @Nullable Integer openNumber;
    private @Nullable String openBy;
    private @Nullable Integer validNumber;

    /** The entry behind it left before the start: nobody keys it, and nothing waits for it. */
    private boolean withdrawn;

    @Version
    private long version;

    protected Sheet() {}

    public Sheet(UUID id, UUID poolId, String code) {
        this.id = id;
        this.poolId = poolId;
        this.code = code;
    }

    /** First keying. Before the second one, its own author may write it again; after a difference anybody may. */
    public MarkVersion enter(UUID versionId, Map<String, ComponentMark> marks, String by, Instant at) {
        switch (status) {
            case EMPTY, DIFFERS -> {}
            case ENTERED -> {
                if (!by.equals(openBy)) {
                    throw new ProblemException(ScoringProblem.SHEET_ALREADY_ENTERED, code);
                }
            }
            case CONFIRMED, CORRECTING -> throw new ProblemException(ScoringProblem.SHEET_ALREADY_CONFIRMED, code);
        }
        MarkVersion written = write(versionId, Purpose.FIRST_ENTRY, null, null, null, marks, by, at);
        open(SheetStatus.ENTERED, by);
        return written;
    }

    /**
     * Second keying, by another person. Whether it agrees stands in the answered version; a difference blocks the
     * sheet and stays on record. Who differed from this first keying confirms it no more: they were told in which components,
     * and would find its marks by trying.
     *
     * @param first the version {@link #openNumber}
     * @param differed who has keyed it again already, and otherwise
     */
    public MarkVersion rekey(
            UUID versionId,
            MarkVersion first,
            Set<String> differed,
            Map<String, ComponentMark> marks,
            String by,
            Instant at) {
        if (status == SheetStatus.EMPTY) {
            throw new ProblemException(ScoringProblem.SHEET_NOT_ENTERED, code);
        }
        if (status == SheetStatus.CONFIRMED || status == SheetStatus.CORRECTING) {
            throw new ProblemException(ScoringProblem.SHEET_ALREADY_CONFIRMED, code);
        }
        refuseOwn(by);
        if (differed.contains(by)) {
            throw new ProblemException(ScoringProblem.DIFFERED_BEFORE, code);
        }
        boolean agrees = first.differences(marks).isEmpty();
        MarkVersion written = write(versionId, Purpose.SECOND_ENTRY, first.number(), agrees, null, marks, by, at);
        if (agrees) {
            close(first.number());
        } else {
            status = SheetStatus.DIFFERS;
        }
        return written;
    }

    /**
     * A confirmed sheet is never overwritten: a correction gives a reason and waits for a second person. Once the pool is
     * frozen that is also the way of a sheet that nobody keyed, since its entry was taken to be absent.
     */
    public MarkVersion correct(
            UUID versionId, boolean frozen, Map<String, ComponentMark> marks, String reason, String by, Instant at) {
        boolean unkeyed = status == SheetStatus.EMPTY && frozen;
        if (status != SheetStatus.CONFIRMED && !unkeyed) {
            throw new ProblemException(
                    status == SheetStatus.CORRECTING
                            ? ScoringProblem.CORRECTION_OPEN
                            : ScoringProblem.SHEET_NOT_CONFIRMED,
                    code);
        }
        MarkVersion written = write(versionId, Purpose.CORRECTION, validNumber, null, reason, marks, by, at);
        open(SheetStatus.CORRECTING, by);
        return written;
    }

    public MarkVersion approve(UUID versionId, String by, Instant at) {
        int about = openCorrection();
        refuseOwn(by);
        MarkVersion written = write(versionId, Purpose.APPROVAL, about, null, null, Map.of(), by, at);
        close(about);
        return written;
    }

    /** The marks that counted before the correction go on counting; a sheet that had none has none again. */
    public MarkVersion reject(UUID versionId, String reason, String by, Instant at) {
        int about = openCorrection();
        MarkVersion written = write(versionId, Purpose.REJECTION, about, null, reason, Map.of(), by, at);
        settle(validNumber == null ? SheetStatus.EMPTY : SheetStatus.CONFIRMED);
        return written;
    }

    private int openCorrection() {
        if (status != SheetStatus.CORRECTING || openNumber == null) {
            throw new ProblemException(ScoringProblem.NO_CORRECTION_OPEN, code);
        }
        return openNumber;
    }

    private void refuseOwn(String by) {
        if (by.equals(openBy)) {
            throw new ProblemException(ScoringProblem.OWN_ENTRY, code);
        }
    }

    private MarkVersion write(
            UUID versionId,
            Purpose purpose,
            @Nullable Integer about,
            @Nullable Boolean agrees,
            @Nullable String reason,
            Map<String, ComponentMark> marks,
            String by,
            Instant at) {
        lastNumber++;
        return new MarkVersion(versionId, this, lastNumber, purpose, about, agrees, reason, marks, by, at);
    }

    private void open(SheetStatus next, String by) {
        status = next;
        openNumber = lastNumber;
        openBy = by;
    }

    private void close(int valid) {
        validNumber = valid;
        settle(SheetStatus.CONFIRMED);
    }

    private void settle(SheetStatus as) {
        status = as;
        openNumber = null;
        openBy = null;
    }

    public UUID id() {
        return id;
    }

    public UUID poolId() {
        return poolId;
    }

    public String code() {
        return code;
    }

    public SheetStatus status() {
        return status;
    }

    public @Nullable Integer openNumber() {
        return openNumber;
    }

    public @Nullable String openBy() {
        return openBy;
    }

    public @Nullable Integer validNumber() {
        return validNumber;
    }

    public long version() {
        return version;
    }
}
