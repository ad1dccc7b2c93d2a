package org.podium.scoring.qualification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Text;
import org.podium.rulebook.qualification.Qualified;
import org.podium.rulebook.qualification.Qualified.State;
import org.podium.scoring.entry.KnownEntry;
import org.podium.scoring.entry.Person;
import org.podium.scoring.pool.PoolKey;
import org.podium.scoring.result.ResultKind;

/**
 * Who of a pool goes on to the next stage.
 *
 * @param nextPoolId absent while that pool is not open
 * @param resultVersion absent while there is no result but a provisional one; then nobody is listed
 * @param rule id of the rule that qualifies
 * @param quota places of this pool; absent while none is set, and nobody qualifies
 * @param open places whose holders the organiser must name, since a tie reaches over the quota
 * @param entries who has a rank, and whoever was confirmed before a correction took the rank away
 */
public record QualificationView(
        UUID poolId,
        UUID contestId,
        String stage,
        String region,
        String skill,
        String division,
        String nextStage,
        @Nullable UUID nextPoolId,
        @Nullable Integer resultVersion,
        @Nullable ResultKind resultKind,
        int rulebookVersion,
        String rule,
        String clause,
        @Nullable Integer quota,
        int open,
        List<PlaceView> entries,
        List<DecisionView> decisions) {

    /** @param confirmed whether the entry stands in the pool of the next stage, or stood there until it withdrew */
    public record PlaceView(
            UUID entryId,
            String reference,
            String unit,
            String unitName,
            List<String> competitors,
            @Nullable Integer rank,
            State state,
            boolean confirmed,
            @Nullable Instant confirmedAt,
            Text sentence) {}

    public record DecisionView(UUID id, List<UUID> tied, List<UUID> named, String reason, Instant at) {
        static DecisionView of(Decision d) {
            return new DecisionView(d.id(), d.tied(), d.named(), d.reason(), d.decidedAt());
        }
    }

    static QualificationView of(Standings s) {
        PoolKey key = s.pool().key();
        Qualified q = s.qualified();
        return new QualificationView(
                s.pool().id(),
                s.pool().contestId(),
                key.stage(),
                key.region(),
                key.skill(),
                key.division(),
                s.next().stage(),
                s.nextPoolId(),
                s.result() == null ? null : s.result().number(),
                s.result() == null ? null : s.result().kind(),
                s.rulebookVersion(),
                q.rule(),
                q.clause(),
                q.quota(),
                q.open(),
                places(s),
                s.decisions().stream().map(DecisionView::of).toList());
    }

    private static List<PlaceView> places(Standings s) {
        List<PlaceView> places = new ArrayList<>();
        for (Qualified.Place p : s.qualified().entries()) {
            places.add(place(s, UUID.fromString(p.entry()), p.rank(), p.state(), p.sentence()));
        }
        for (UUID id : s.confirmed().keySet()) {
            if (s.state(id) == null) {
                Text sentence = new Text("确认之后的成绩更正使其失去名次。", "A correction after its confirmation took its rank away.");
                places.add(place(s, id, null, State.NOT_QUALIFIED, sentence));
            }
        }
        return places;
    }

    private static PlaceView place(Standings s, UUID id, @Nullable Integer rank, State state, Text sentence) {
        KnownEntry entry = Objects.requireNonNull(s.known().get(id), () -> "scoring knows no entry " + id);
        Confirmation confirmation = s.confirmed().get(id);
        return new PlaceView(
                id,
                entry.reference(),
                entry.unitUscc(),
                entry.unitName(),
                entry.competitors().stream().map(Person::name).toList(),
                rank,
                state,
                confirmation != null,
                confirmation == null ? null : confirmation.confirmedAt(),
                sentence);
    }
}
