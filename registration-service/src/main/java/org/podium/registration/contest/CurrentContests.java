package org.podium.registration.contest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.CurrentState;
import org.podium.kit.event.OutgoingEvent;

/** A contest told again: every version of its rulebook in order, since decisions name theirs, and the clock as it stands. */
@ApplicationScoped
class CurrentContests implements CurrentState {
    private final Contests contests;
    private final PublishedRulebooks rulebooks;
    private final Publication publication;

    CurrentContests(Contests contests, PublishedRulebooks rulebooks, Publication publication) {
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.publication = publication;
    }

    @Override
    public String topic() {
        return ContestEvents.TOPIC;
    }

    @Override
    public List<String> aggregates(UUID contest, @Nullable String after, int limit) {
        return after == null && contests.findByIdOptional(contest).isPresent()
                ? List.of(contest.toString())
                : List.of();
    }

    @Override
    public List<OutgoingEvent> tell(String id) {
        Contest contest = contests.findById(UUID.fromString(id));
        List<OutgoingEvent> events = new ArrayList<>();
        if (contest == null) {
            return events;
        }
        for (RulebookVersion version : rulebooks.versions(contest.id())) {
            String reason = version.reason();
            if (reason == null) {
                events.add(ContestEvents.published(publication.state(contest, version, null)));
            } else {
                ContestEvents.Amendment amendment = new ContestEvents.Amendment(reason, version.author(), version.at());
                events.add(ContestEvents.amended(publication.state(contest, version, amendment)));
            }
        }
        return events;
    }
}
