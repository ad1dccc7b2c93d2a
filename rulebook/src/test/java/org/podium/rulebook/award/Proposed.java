package org.podium.rulebook.award;

import java.util.List;
import org.podium.rulebook.National;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Tianjin;

/** What the rules of one notice or the other propose for a pool. */
final class Proposed {

    static final Rulebook TIANJIN = Tianjin.rulebook();
    static final Rulebook BACKFILL = Tianjin.amended("{awards: {ineligibleHolders: {policy: BACKFILL}}}");
    static final Rulebook NATIONAL = National.rulebook();

    private Proposed() {}

    static PoolAwards propose(Rulebook rulebook, PoolFacts pool, TieDecision... decisions) {
        return Award.propose(rulebook, pool, List.of(decisions), List.of());
    }

    static List<Proposal> of(AwardKind kind, PoolAwards awards) {
        return awards.proposals().stream().filter(p -> p.kind() == kind).toList();
    }

    static List<String> entries(AwardKind kind, PoolAwards awards) {
        return of(kind, awards).stream().map(Proposal::entry).toList();
    }

    /** Entries that stand in a tier, sure or waiting. */
    static List<String> tier(String name, PoolAwards awards) {
        return of(AwardKind.PRIZE, awards).stream()
                .filter(p -> p.detail().equals(name))
                .map(Proposal::entry)
                .toList();
    }

    /** How many stand in the first, second and third tier. */
    static List<Integer> tiers(PoolAwards awards) {
        return List.of(
                tier("FIRST", awards).size(),
                tier("SECOND", awards).size(),
                tier("THIRD", awards).size());
    }
}
