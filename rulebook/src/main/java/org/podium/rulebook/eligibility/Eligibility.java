package org.podium.rulebook.eligibility;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.podium.rulebook.Registration.Cap;
import org.podium.rulebook.Registration.OneEntry;
import org.podium.rulebook.Rulebook;

/** Rules and facts in, findings out: one per rule and person, in the order of the rulebook. */
public final class Eligibility {

    private Eligibility() {}

    /** @param today decides only where the rulebook has no last day of registration yet */
    public static List<Finding> examine(Rulebook rulebook, EntryFacts facts, LocalDate today) {
        throw new UnsupportedOperationException("not filled yet");
    }

    /** PASS where there are no findings. */
    public static Verdict gravest(Collection<Finding> findings) {
        return findings.stream().map(Finding::verdict).min(Verdict::compareTo).orElse(Verdict.PASS);
    }

    /** The claim on a place of the unit failed: {@code used} are taken already, {@code asked} more were wanted. */
    public static Finding capReached(Cap cap, String unit, int used, int asked) {
        throw new UnsupportedOperationException("not filled yet");
    }

    /** The person has an active entry in the same scope already. {@code reference} names it where the asker may know it. */
    public static Finding alreadyEntered(OneEntry rule, String person, String reference) {
        throw new UnsupportedOperationException("not filled yet");
    }
}
