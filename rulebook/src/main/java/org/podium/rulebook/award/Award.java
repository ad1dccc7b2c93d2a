package org.podium.rulebook.award;

import java.util.List;
import java.util.Optional;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;

/** A result and the rulebook in, proposals out: the same input gives the same output, whatever its order. */
public final class Award {

    private Award() {}

    /** Decisions and verifications that do not fit the pool are left aside; {@link #refusal} says why. */
    public static PoolAwards propose(
            Rulebook rulebook, PoolFacts pool, List<TieDecision> decisions, List<VerificationResult> verifications) {
        throw new UnsupportedOperationException("not filled yet");
    }

    /** Why a decision cannot be taken for this pool; empty where it can. */
    public static Optional<Text> refusal(Rulebook rulebook, PoolFacts pool, TieDecision decision) {
        throw new UnsupportedOperationException("not filled yet");
    }
}
