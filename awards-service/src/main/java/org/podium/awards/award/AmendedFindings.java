package org.podium.awards.award;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.podium.awards.entry.Entry;
import org.podium.awards.entry.Entry.Competitor;
import org.podium.awards.entry.Entry.Ineligibility;
import org.podium.awards.pool.PoolFactsOf;
import org.podium.rulebook.EligibilityRule.TitleFactKind;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.eligibility.Eligibility;
import org.podium.rulebook.eligibility.TitleFact;

/**
 * What registration would find of the titles that are kept here, if these rules came into force: with an amendment after the
 * close it examines the entries once more, and awards follow that until the first of them is confirmed.
 *
 * @param settled entries with a result of which an award is confirmed: what is found of them is left out
 */
record AmendedFindings(Rulebook rules, Set<UUID> settled) {

    List<Competitor> of(Entry entry) {
        return follows(entry) ? entry.competitorsWith(one -> found(entry, one)) : entry.competitors();
    }

    /** Of how many competitors of a pool nothing can be said, since their titles are not kept. */
    int unknown(PoolFactsOf.Known pool) {
        return (int) pool.facts().entries().stream()
                .map(entry -> Objects.requireNonNull(
                        pool.entries().get(UUID.fromString(entry.result().entry()))))
                .filter(this::follows)
                .flatMap(entry -> entry.competitors().stream())
                .filter(competitor -> competitor.titles() == null)
                .count();
    }

    private boolean follows(Entry entry) {
        return entry.isExaminedAnew() && !settled.contains(entry.id());
    }

    private Competitor found(Entry entry, Competitor competitor) {
        var titles = competitor.titles();
        if (titles == null) return competitor;
        var facts = titles.stream()
                .map(title -> new TitleFact(title.title(), TitleFactKind.valueOf(title.fact()), title.year()))
                .toList();
        var found =
                Eligibility.withoutAwards(rules, entry.skill(), entry.division(), competitor.personId(), facts).stream()
                        .map(finding -> new Ineligibility(finding.rule(), finding.clause(), finding.sentence()))
                        .toList();
        // by the same rules as before: registration tells nothing then, and the words stay as they are
        return rulesOf(found).equals(rulesOf(competitor.awardIneligible())) ? competitor : competitor.found(found);
    }

    private static Set<String> rulesOf(List<Ineligibility> found) {
        return found.stream().map(Ineligibility::rule).collect(Collectors.toSet());
    }
}
