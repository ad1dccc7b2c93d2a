package org.podium.registration.amendment;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.podium.registration.claim.Conflict;
import org.podium.registration.entry.Dossiers.Dossier;
import org.podium.registration.entry.EntryStatus;
import org.podium.rulebook.Contest.Cancellation;
import org.podium.rulebook.Text;
import org.podium.rulebook.amendment.Change;
import org.podium.rulebook.amendment.FindingChanges;
import org.podium.rulebook.eligibility.Finding;
import org.podium.rulebook.eligibility.Verdict;
import org.podium.rulebook.reading.Difference;
import org.podium.rulebook.reading.Problem;

/**
 * What an amendment would change here, if it were made now.
 *
 * @param rulebookVersion the version in force, which it is compared with
 * @param rulebookHash of the intended rulebook: the previews of the other services name the same
 * @param at what the contest's clock shows
 * @param problems warnings; with an error there is no preview
 * @param rulebook canonical JSON of the intended rulebook
 * @param takenBack ids of announcements that it leaves out or changes, though they stand: the amendment is refused with
 *     409 announcement-stands
 * @param conflicts entries that stand and that a new rule about claims would not let in: the amendment is refused with 409
 *     amendment-breaks-entries; without those that it ends
 * @param examined how many entries were laid before both rulebooks: those that stand, those that were refused,
 *     and what was approved and has withdrawn since the close
 * @param reworded how many findings keep their verdict and say it otherwise, or come or go with a PASS; of entries that it
 *     does not end and that were not refused
 * @param entries those that it ends and those with a finding of another verdict, in the order of their creation; of the
 *     refused ones those that a rule would bar no more
 */
@Schema(name = "AmendmentPreview")
public record AmendmentPreview(
        UUID contestId,
        int rulebookVersion,
        String rulebookHash,
        Instant at,
        List<Problem> problems,
        @Schema(type = SchemaType.OBJECT) @JsonRawValue String rulebook,
        List<DifferenceView> differences,
        List<String> takenBack,
        List<ConflictView> conflicts,
        int examined,
        int reworded,
        List<EntryChange> entries) {

    /** One place of the rulebook; values are any JSON. */
    @Schema(name = "RulebookDifference")
    public record DifferenceView(
            String path,
            Difference.Kind kind,

            @Schema(implementation = Object.class) @JsonRawValue @Nullable
            String before,

            @Schema(implementation = Object.class) @JsonRawValue @Nullable
            String after,

            @Nullable String rule,
            @Nullable String clause) {
        static DifferenceView of(Difference d) {
            return new DifferenceView(d.path(), d.kind(), d.before(), d.after(), d.rule(), d.clause());
        }
    }

    /** @param entries references */
    @Schema(name = "AmendmentConflict")
    public record ConflictView(
            String rule,
            String clause,
            @Nullable String unit,
            @Nullable UUID personId,
            List<String> entries,
            Text sentence) {
        static ConflictView of(Conflict c) {
            return new ConflictView(
                    c.rule().id(), c.rule().clause(), c.legalUscc(), c.personId(), c.entries(), c.sentence());
        }
    }

    /** When the other finding is there, or that none will be any more. */
    public enum Effect {
        /** Nobody has decided on the entry: its next submission or review examines it by the rules in force then. */
        WHEN_EXAMINED_NEXT,
        /**
         * It is approved and stays so: expelling somebody is not an amendment. What is found is written to it when registration
         * is over, or with the amendment where it is over already, and awards follow that until they are confirmed. So it
         * is with what was approved and has withdrawn since the close, which may have competed.
         */
        STANDS,
        /** It was refused for what is no bar any more, and stays so: the unit hands in another, while registration is open. */
        HANDED_IN_ANEW,
        /** An announcement leaves it nothing to compete in: it ends as CANCELLED with the amendment (S1-28). */
        ENDS
    }

    /**
     * @param before the gravest by the rules in force, {@code after} by the intended ones; absent for one that ends, since
     *     nobody examines it by them
     * @param cancelled by what it ends; for ENDS alone, which has no findings then
     */
    @Schema(name = "EntryChange")
    public record EntryChange(
            UUID entryId,
            String reference,
            EntryStatus status,
            Effect effect,
            Verdict before,
            @Nullable Verdict after,
            List<FindingChange> findings,
            @Nullable CancelledBy cancelled) {
        static EntryChange of(Dossier dossier, FindingChanges changes) {
            EntryStatus status = dossier.entry().status();
            Effect effect =
                    switch (status) {
                        case REFUSED -> Effect.HANDED_IN_ANEW;
                        case APPROVED, WITHDRAWN -> Effect.STANDS;
                        default -> Effect.WHEN_EXAMINED_NEXT;
                    };
            return new EntryChange(
                    dossier.entry().id(),
                    dossier.entry().reference(),
                    status,
                    effect,
                    changes.before(),
                    changes.after(),
                    changes.verdicts().stream().map(FindingChange::of).toList(),
                    null);
        }

        static EntryChange ended(Dossier dossier, Verdict before, Cancellation cancellation) {
            return new EntryChange(
                    dossier.entry().id(),
                    dossier.entry().reference(),
                    dossier.entry().status(),
                    Effect.ENDS,
                    before,
                    null,
                    List.of(),
                    new CancelledBy(cancellation.id(), cancellation.clause(), cancellation.sentence()));
        }
    }

    /** The announcement by which an entry ends. @param sentence the reason that the entry is given */
    @Schema(name = "CancelledBy")
    public record CancelledBy(String rule, String clause, Text sentence) {}

    /**
     * A finding of another verdict, without the facts that were looked at.
     *
     * @param before absent where there was no such finding, {@code after} where there is none then
     * @param sentence what is said then, or what was said of what is gone
     */
    @Schema(name = "FindingChange")
    public record FindingChange(
            String rule,
            String clause,
            @Nullable UUID personId,
            @Nullable String document,
            @Nullable Verdict before,
            @Nullable Verdict after,
            Text sentence) {
        static FindingChange of(Change<Finding> change) {
            Finding said = change.either();
            Finding was = change.before();
            Finding is = change.after();
            return new FindingChange(
                    said.rule(),
                    said.clause(),
                    said.person() == null ? null : UUID.fromString(said.person()),
                    said.document(),
                    was == null ? null : was.verdict(),
                    is == null ? null : is.verdict(),
                    said.sentence());
        }
    }
}
