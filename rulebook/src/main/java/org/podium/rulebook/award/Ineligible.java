package org.podium.rulebook.award;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Awards;
import org.podium.rulebook.Awards.Succession;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;

/**
 * Who may have no award, and how far that reaches. It is a finding on one person. What a person gets lapses for
 * that person; a team's prize lapses where nobody of the team may have it, or, where the rulebook says TEAM, as soon as
 * one may not; otherwise the team keeps it and that member gets no certificate of it.
 */
final class Ineligible {

    private final Rulebook rulebook;
    private final Awards.@Nullable IneligibleHolders policy;

    Ineligible(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.policy = rulebook.awards().ineligibleHolders();
    }

    /** Whether the places of those who may have no award go to those behind them. */
    boolean passesOn() {
        return policy != null && policy.policy() == Succession.BACKFILL;
    }

    private boolean wholeTeam() {
        return policy != null && policy.wholeTeam();
    }

    /** Whether the entry as a whole may have no award. */
    boolean is(PoolFacts.Entry entry) {
        List<PoolFacts.Competitor> barred = barred(entry);
        return !barred.isEmpty()
                && (wholeTeam() || barred.size() == entry.competitors().size());
    }

    /** What keeps this person from an award; empty: nothing. */
    List<PoolFacts.Ineligibility> reasons(PoolFacts.Entry entry, PoolFacts.Competitor person) {
        return wholeTeam() ? reasons(entry) : person.awardIneligible();
    }

    /** What keeps the team from an award. */
    List<PoolFacts.Ineligibility> reasons(PoolFacts.Entry entry) {
        return entry.competitors().stream()
                .map(PoolFacts.Competitor::awardIneligible)
                .flatMap(Collection::stream)
                .toList();
    }

    /** Members who may have no award, by person. */
    List<PoolFacts.Competitor> barred(PoolFacts.Entry entry) {
        return entry.competitors().stream()
                .filter(person -> !person.awardIneligible().isEmpty())
                .toList();
    }

    static String rules(List<PoolFacts.Ineligibility> reasons) {
        return reasons.stream()
                .map(PoolFacts.Ineligibility::rule)
                .sorted()
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The clauses in words: they are others than that of the award. */
    Text cited(List<PoolFacts.Ineligibility> reasons) {
        List<Text> cited = reasons.stream()
                .map(PoolFacts.Ineligibility::clause)
                .sorted()
                .distinct()
                .map(rulebook::cite)
                .toList();
        return new Text(
                cited.stream().map(Text::zh).collect(Collectors.joining("、")),
                cited.stream().map(Text::en).collect(Collectors.joining(" and ")));
    }
}
