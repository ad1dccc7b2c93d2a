package org.podium.awards.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podium.awards.contest.Contest;
import org.podium.awards.contest.Rulebooks;
import org.podium.rulebook.Contest.Cancellation;
import org.podium.rulebook.Contest.Part;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.announcement.Announced;

/**
 * Which pools an announcement has cancelled, by the rulebook in force (S1-28): nothing is awarded for them, and nothing waits
 * for them. A contest that is held here is read by nobody, so of it nothing is known to be cancelled.
 */
@ApplicationScoped
public class CancelledPools {
    private final Rulebooks rulebooks;

    CancelledPools(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    /** The rulebook is read once for all pools of a contest. */
    public Cancelled of(Contest contest) {
        return new Cancelled(rulebooks.readable(contest));
    }

    public record Cancelled(Optional<Rulebook> rulebook) {
        public Optional<Cancellation> by(Pool pool) {
            return by(pool.stage(), pool.region(), pool.skill(), pool.division());
        }

        public Optional<Cancellation> by(DrawnPool pool) {
            return by(pool.stage(), pool.region(), pool.skill(), pool.division());
        }

        private Optional<Cancellation> by(String stage, @Nullable String region, String skill, String division) {
            var place = new Part(stage, region, skill, division);
            return rulebook.flatMap(known -> Announced.covering(known.contest(), place));
        }
    }
}
