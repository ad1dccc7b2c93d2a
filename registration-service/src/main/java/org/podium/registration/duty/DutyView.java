package org.podium.registration.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.podium.registration.document.ReceivedScan;
import org.podium.rulebook.Registration.UnitDuty;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;
import org.podium.rulebook.duty.DutyState;
import org.podium.rulebook.eligibility.DocumentState;

/**
 * A duty of a unit, and how it stands.
 *
 * @param mandatory whether it must be handed in; otherwise it is asked for, and counts when good organisation is judged
 * @param lastDay whole, in the contest's zone; absent while nothing fixes it
 * @param handedIn the last that came; one of the wrong kind is shown and fulfils nothing
 */
@Schema(name = "UnitDuty")
public record DutyView(
        String rule,
        String clause,
        String document,
        Text label,
        boolean mandatory,
        DutyState.State state,
        @Nullable LocalDate lastDay,
        Text sentence,
        List<Item> checklist,
        @Nullable HandedIn handedIn) {

    /** @param covered whether what was handed in is said to cover it */
    @Schema(name = "UnitDutyItem")
    public record Item(String name, Text label, boolean covered) {}

    /** @param version of it, for If-Match */
    @Schema(name = "UnitDutyDocument")
    public record HandedIn(
            DocumentState state,
            String contentType,
            long size,
            boolean stamped,
            List<Text> warnings,
            Instant uploadedAt,
            long version) {
        static HandedIn of(UnitDocument document) {
            ReceivedScan scan = document.scan();
            return new HandedIn(
                    scan.state(),
                    scan.contentType(),
                    scan.size(),
                    scan.stamped(),
                    scan.warnings().items(),
                    scan.uploadedAt(),
                    document.version());
        }
    }

    static DutyView of(UnitDuty duty, DutyState state, Rulebook rulebook, @Nullable UnitDocument document) {
        Set<String> covered = document == null ? Set.of() : Set.copyOf(document.covered());
        return new DutyView(
                duty.id(),
                duty.clause(),
                duty.document(),
                rulebook.document(duty.document()).orElseThrow().label(),
                duty.mandatory(),
                state.state(),
                state.lastDay(),
                state.sentence(),
                duty.checklist().stream()
                        .map(item -> new Item(item.name(), item.label(), covered.contains(item.name())))
                        .toList(),
                document == null ? null : HandedIn.of(document));
    }
}
