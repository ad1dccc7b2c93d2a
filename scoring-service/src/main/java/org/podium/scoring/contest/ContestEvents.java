package org.podium.scoring.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;
import org.podium.rulebook.reading.UnknownRuleKind;

/** Follows published and amended contests. What it cannot read holds the contest and says so; it is not an error. */
@ApplicationScoped
class ContestEvents implements EventHandler<ContestFacts> {
    private static final Logger LOG = Logger.getLogger(ContestEvents.class);

    private final Contests contests;
    private final ContestRulebooks rulebooks;
    private final Event<ContestFollowed> followed;

    ContestEvents(Contests contests, ContestRulebooks rulebooks, Event<ContestFollowed> followed) {
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.followed = followed;
    }

    @Override
    public Set<String> types() {
        return Set.of("registration.contest-published.v1", "registration.contest-amended.v1");
    }

    @Override
    public Class<ContestFacts> payload() {
        return ContestFacts.class;
    }

    @Override
    public void on(EventEnvelope envelope, ContestFacts facts) {
        // alone: what is cancelled or merged moves entries, and none comes or goes meanwhile
        Contest contest = contests.findById(facts.contestId(), LockModeType.PESSIMISTIC_WRITE);
        if (contest == null) {
            contest = new Contest(facts);
        } else if (contest.deleted()) {
            return;
        }
        try {
            Rulebook rulebook = ScoringChapter.read(facts.rulebook().toString());
            keep(contest, facts, null);
            followed.fire(new ContestFollowed(contest, rulebook));
        } catch (UnknownRuleKind unknown) {
            LOG.warnf("contest %s is held: %s", facts.contestId(), unknown.getMessage());
            keep(contest, facts, heldBecause(unknown));
        }
    }

    private void keep(Contest contest, ContestFacts facts, @Nullable Text held) {
        contest.follow(facts, held);
        contests.persist(contest);
        var key = new ContestRulebook.Key(facts.contestId(), facts.rulebookVersion());
        if (rulebooks.findById(key) == null) {
            rulebooks.persist(new ContestRulebook(facts));
        }
        contests.flush();
    }

    private static Text heldBecause(UnknownRuleKind unknown) {
        return new Text(
                "规则版本含有本服务不认识的规则种类 %s（%s，%s 章）。".formatted(unknown.kind(), unknown.ruleId(), unknown.chapter()),
                "The rulebook has a rule of the kind %s (%s, chapter %s), which this service does not know."
                        .formatted(unknown.kind(), unknown.ruleId(), unknown.chapter()));
    }
}
