package org.podium.awards.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.CurrentState;
import org.podium.kit.event.OutgoingEvent;

/** Awards told again: those that were confirmed, fell away or were revoked. What is only proposed is nobody's news. */
@ApplicationScoped
class CurrentAwards implements CurrentState {
    private static final Set<AwardStatus> TOLD =
            EnumSet.of(AwardStatus.CONFIRMED, AwardStatus.LAPSED, AwardStatus.REVOKED);

    private final Awards awards;

    CurrentAwards(Awards awards) {
        this.awards = awards;
    }

    @Override
    public String topic() {
        return AwardTold.TOPIC;
    }

    @Override
    public List<String> aggregates(UUID contest, @Nullable String after, int limit) {
        return awards
                .find(
                        "contest = ?1 and status in ?2 and confirmation is not null and id > ?3 order by id",
                        contest,
                        TOLD,
                        CurrentState.goesOnAfter(after))
                .page(0, limit)
                .stream()
                .map(award -> award.id().toString())
                .toList();
    }

    @Override
    public List<OutgoingEvent> tell(String id) {
        var award = awards.findById(UUID.fromString(id));
        if (award == null) return List.of();
        return switch (award.status()) {
            case CONFIRMED -> List.of(AwardTold.confirmed(award));
            case LAPSED -> List.of(AwardTold.lapsed(award));
            case REVOKED -> List.of(AwardTold.revoked(award));
            case PROPOSED, DECISION_REQUIRED, NOMINATED, VERIFIED, REFUSED, NO_CHANGE, NOTICED, REPLACED -> List.of();
        };
    }
}
