package org.podium.scoring.qualification;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Text;
import org.podium.rulebook.amendment.Change;
import org.podium.rulebook.amendment.Comparison;
import org.podium.rulebook.qualification.Qualified;
import org.podium.rulebook.qualification.Qualified.Place;
import org.podium.rulebook.qualification.Qualified.State;
import org.podium.scoring.entry.KnownEntry;

/**
 * Who of a pool would go on by another rulebook. Quotas rule at once, also a pool that is decoded.
 *
 * @param quotaBefore absent while none is set, or the stage leads nowhere
 * @param openBefore places whose holders the organiser must name
 */
public record QualificationChange(
        @Nullable Integer quotaBefore,
        @Nullable Integer quotaAfter,
        int openBefore,
        int openAfter,
        List<PlaceChange> entries) {

    /**
     * @param confirmed whether the organiser confirmed it: who is confirmed and no longer qualifies stays until somebody
     *     revokes it
     * @param before absent where the stage led nowhere, {@code after} where it leads nowhere then
     */
    public record PlaceChange(
            UUID entryId,
            String reference,
            String unitName,
            int rank,
            boolean confirmed,
            @Nullable State before,
            @Nullable State after,
            Text sentence) {}

    static QualificationChange of(Field.Known known, @Nullable Qualified before, @Nullable Qualified after) {
        List<Change<Place>> changes = Comparison.places(places(before), places(after));
        return new QualificationChange(
                before == null ? null : before.quota(),
                after == null ? null : after.quota(),
                before == null ? 0 : before.open(),
                after == null ? 0 : after.open(),
                changes.stream().map(change -> place(known, change)).toList());
    }

    private static List<Place> places(@Nullable Qualified qualified) {
        return qualified == null ? List.of() : qualified.entries();
    }

    private static PlaceChange place(Field.Known known, Change<Place> change) {
        Place said = change.either();
        UUID id = UUID.fromString(said.entry());
        KnownEntry entry = Objects.requireNonNull(known.people().get(id), () -> "scoring knows no entry " + id);
        Place was = change.before();
        Place is = change.after();
        return new PlaceChange(
                id,
                entry.reference(),
                entry.unitName(),
                said.rank(),
                known.confirmed().containsKey(id),
                was == null ? null : was.state(),
                is == null ? null : is.state(),
                said.sentence());
    }

    boolean any() {
        return !entries.isEmpty() || openBefore != openAfter || !Objects.equals(quotaBefore, quotaAfter);
    }
}
