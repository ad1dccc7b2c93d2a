package org.podium.awards.contest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
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
    private final Event<RulesChanged> changes;

    ContestEvents(Contests contests, Rulebooks rulebooks, Event<RulesChanged> changes) {
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.changes = changes;
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
        // what is cancelled by it is awarded no more: no decision, notice or confirmation goes on beside it
        var known = contests.findByIdOptional(told.contestId(), LockModeType.PESSIMISTIC_WRITE);
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
        if (contest.heldBecause() == null) changes.fire(new RulesChanged(contest));
    }

    /** Within the transaction: another version of the rulebook is in force. The contest's row is locked. */
    public record RulesChanged(Contest contest) {}

    private static String text(ContestTold told) {
        try {
            return JSON.writeValueAsString(told.rulebook());
        } catch (JsonProcessingException e) {
            throw new EventRejected("the rulebook cannot be read", e);
        }
    }
}
