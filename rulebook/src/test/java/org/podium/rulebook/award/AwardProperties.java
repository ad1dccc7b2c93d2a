package org.podium.rulebook.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Tianjin;
import org.podium.rulebook.award.TieDecision.Choice;
import org.podium.rulebook.ranking.Status;

/** Pools of every size with ties of every width. */
class AwardProperties {

    private static final Rulebook TIANJIN = Tianjin.rulebook();
    private static final Rulebook BACKFILL = Tianjin.amended("{awards: {ineligibleHolders: {policy: BACKFILL}}}");

    @Property(tries = 300)
    void the_order_of_entries_never_matters(@ForAll("pools") PoolFacts pool, @ForAll long seed) {
        List<PoolFacts.Entry> shuffled = new ArrayList<>(pool.entries());
        Collections.shuffle(shuffled, new Random(seed));
        PoolFacts same = new PoolFacts(
                pool.stage(),
                pool.region(),
                pool.skill(),
                pool.division(),
                shuffled,
                pool.qualified(),
                pool.units(),
                pool.competedBeyond());

        assertThat(propose(BACKFILL, same)).hasToString(propose(BACKFILL, pool).toString());
    }

    @Property(tries = 300)
    void no_more_are_promoted_than_there_are_places(@ForAll("pools") PoolFacts pool) {
        for (Rulebook rulebook : List.of(TIANJIN, BACKFILL)) {
            long sure = proposals(AwardKind.PROMOTION, propose(rulebook, pool)).stream()
                    .filter(p -> p.status() == ProposalStatus.PROPOSED)
                    .count();
            assertThat(sure).isLessThanOrEqualTo(10);
        }
    }

    @Property(tries = 300)
    void who_waits_is_whom_a_blocker_names(@ForAll("pools") PoolFacts pool) {
        PoolAwards awards = propose(TIANJIN, pool);

        Set<String> waiting = awards.proposals().stream()
                .filter(p -> p.status() == ProposalStatus.DECISION_REQUIRED)
                .map(p -> p.rule() + " " + p.entry())
                .collect(Collectors.toSet());
        Set<String> blocked = awards.blockers().stream()
                .flatMap(b -> b.entries().stream().map(entry -> b.rule() + " " + entry))
                .collect(Collectors.toSet());
        assertThat(waiting).isEqualTo(blocked);
    }

    @Property(tries = 300)
    void an_order_for_every_blocker_leaves_none_and_fills_the_places(@ForAll("pools") PoolFacts pool) {
        List<TieDecision> decisions = propose(TIANJIN, pool).blockers().stream()
                .map(b -> new TieDecision(b.rule(), b.cut(), b.entries(), Choice.ORDER, List.of(), "复核"))
                .toList();

        assertThat(decisions)
                .allMatch(d -> Award.refusal(TIANJIN, pool, List.of(), d).isEmpty());
        PoolAwards decided = Award.propose(TIANJIN, pool, decisions, List.of());

        assertThat(decided.blockers()).isEmpty();
        assertThat(proposals(AwardKind.RECOMMENDATION, decided))
                .hasSize(Math.min(3, ranked(pool)))
                .allMatch(p -> p.status() == ProposalStatus.PROPOSED);
    }

    @Property(tries = 300)
    void nobody_is_proposed_twice_for_one_kind(@ForAll("pools") PoolFacts pool) {
        for (Rulebook rulebook : List.of(TIANJIN, BACKFILL)) {
            Set<String> seen = new HashSet<>();
            assertThat(propose(rulebook, pool).proposals()).allMatch(p -> seen.add(p.kind() + " " + p.entry()));
        }
    }

    @Provide
    Arbitrary<PoolFacts> pools() {
        Arbitrary<List<Integer>> widths = Arbitraries.frequency(Tuple.of(6, 1), Tuple.of(2, 2), Tuple.of(1, 4))
                .list()
                .ofMinSize(0)
                .ofMaxSize(22);
        Arbitrary<Set<Integer>> holders =
                Arbitraries.integers().between(1, 14).set().ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.of("EMPLOYEE", "STUDENT"),
                        widths,
                        holders,
                        Arbitraries.integers().between(0, 4))
                .as((division, sets, ineligible, dnf) -> {
                    Pools pool = Pools.of(division);
                    sets.forEach(pool::tied);
                    pool.unranked(Status.DNF, dnf);
                    ineligible.forEach(number -> pool.ineligible(Pools.id(number)));
                    return pool.build();
                });
    }

    private static int ranked(PoolFacts pool) {
        return (int) pool.entries().stream()
                .filter(e -> e.result().status() == Status.RANKED)
                .count();
    }

    private static PoolAwards propose(Rulebook rulebook, PoolFacts pool) {
        return Award.propose(rulebook, pool, List.of(), List.of());
    }

    private static List<Proposal> proposals(AwardKind kind, PoolAwards awards) {
        return awards.proposals().stream().filter(p -> p.kind() == kind).toList();
    }
}
