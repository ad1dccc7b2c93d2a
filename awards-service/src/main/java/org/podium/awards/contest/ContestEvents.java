package org.podium.awards.contest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.kit.event.EventRejected;
import org.podium.rulebook.reading.UnknownRuleKind;

/** Follows publications and amendments. */
@ApplicationScoped
public class ContestEvents implements EventHandler<ContestTold> {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Contests contests;
    private final Rulebooks rulebooks;

    ContestEvents(Contests contests, Rulebooks rulebooks) {
        this.contests = contests;
        this.rulebooks = rulebooks;
    }

    @Override
    public Set<String> types() {
        return Set.of("registration.contest-published.v1", "registration.contest-amended.v1");
    }

    @Override
    public Class<ContestTold> payload() {
        return ContestTold.class;
    }

    @Override
    public void on(EventEnvelope envelope, ContestTold told) {
        var known = contests.findByIdOptional(told.contestId());
        var contest = known.orElseGet(() -> new Contest(told.contestId(), told.slug(), told.rehearsal()));
        contest.setClock(told.clock(), told.clockVersion());
        var content = text(told);
        try {
            Rulebooks.read(content);
            contest.follow(told.rulebookVersion(), told.name().zh(), told.name().en());
        } catch (UnknownRuleKind unknown) {
            contest.hold(told.rulebookVersion(), Objects.toString(unknown.getMessage()));
        } catch (IllegalArgumentException unreadable) {
            throw new EventRejected("the rulebook cannot be read: " + unreadable.getMessage(), unreadable);
        }
        if (known.isEmpty()) contests.persist(contest);
        rulebooks.keep(told.contestId(), told.rulebookVersion(), told.rulebookHash(), content);
    }

    private static String text(ContestTold told) {
        try {
            return JSON.writeValueAsString(told.rulebook());
        } catch (JsonProcessingException e) {
            throw new EventRejected("the rulebook cannot be read", e);
        }
    }
}
