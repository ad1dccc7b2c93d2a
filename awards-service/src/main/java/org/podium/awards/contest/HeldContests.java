package org.podium.awards.contest;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.podium.rulebook.reading.UnknownRuleKind;

/** A newer version of this service may know the rule that an older one held a contest for: at its start it looks again. */
@ApplicationScoped
public class HeldContests {
    private final Contests contests;
    private final Rulebooks rulebooks;

    HeldContests(Contests contests, Rulebooks rulebooks) {
        this.contests = contests;
        this.rulebooks = rulebooks;
    }

    void onStart(@Observes StartupEvent start) {
        lookAgain();
    }

    /** Results that waited for a contest that is released come by themselves: waiting events are tried again. */
    @Transactional
    public void lookAgain() {
        for (var contest : contests.list("heldBecause is not null")) {
            try {
                rulebooks.version(contest.id(), contest.rulebookVersion()).ifPresent(readable -> contest.release());
            } catch (UnknownRuleKind still) {
                Log.warnf("contest %s stays held: %s", contest.id(), still.getMessage());
            }
        }
    }
}
