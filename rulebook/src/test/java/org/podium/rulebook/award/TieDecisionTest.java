package org.podium.rulebook.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.podium.rulebook.award.Proposed.TIANJIN;
import static org.podium.rulebook.award.Proposed.entries;
import static org.podium.rulebook.award.Proposed.of;
import static org.podium.rulebook.award.Proposed.propose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.podium.rulebook.Awards.Outcome;
import org.podium.rulebook.award.TieDecision.Choice;

/** Ties over places that cannot be shared. */
class TieDecisionTest {

    @Test
    void a_tie_within_the_places_blocks_nothing() {
        PoolAwards awards = propose(
                TIANJIN, Pools.of("STUDENT").ranked(8).tied(2).ranked(12).build());

        assertThat(awards.blockers()).isEmpty();
        assertThat(entries(AwardKind.PROMOTION, awards)).hasSize(10).contains("E09", "E10");
    }

    @Test
    void a_tie_over_the_last_place_waits_for_a_decision() {
        PoolAwards awards = propose(TIANJIN, tieOverTen());

        assertThat(awards.blockers())
                .extracting(Blocker::kind, Blocker::rule, Blocker::cut, Blocker::entries)
                .containsExactly(tuple(Blocker.Kind.PLACE_TIE, "S2-30/PROMOTION_STUDENT", 10, List.of("E10", "E11")));
        assertThat(awards.blockers().getFirst().sentence().zh())
                .as("how many and where, in words; which entries is a field")
                .isEqualTo("有 2 队并列第 10 位，名额止于第 10 位，容不下全部，须由组委会决定");
        assertThat(of(AwardKind.PROMOTION, awards).stream().filter(p -> p.status() == ProposalStatus.DECISION_REQUIRED))
                .extracting(Proposal::entry, Proposal::detail)
                .containsExactly(tuple("E10", "NONE"), tuple("E11", "NONE"));
        assertThat(entries(AwardKind.PROMOTION, awards)).hasSize(11);
    }

    @Test
    void an_order_decides_the_tie() {
        TieDecision decision = new TieDecision(null, 10, List.of("E11", "E10"), Choice.ORDER, List.of(), "复核实操");

        PoolAwards awards = Award.propose(TIANJIN, tieOverTen(), List.of(decision), List.of());

        assertThat(awards.blockers()).isEmpty();
        assertThat(entries(AwardKind.PROMOTION, awards))
                .hasSize(10)
                .contains("E11")
                .doesNotContain("E10");
        assertThat(of(AwardKind.PROMOTION, awards).getLast().arithmetic())
                .containsEntry("decision", "ORDER")
                .containsEntry("place", "10");
    }

    @Test
    void lower_leaves_the_place_empty() {
        TieDecision decision =
                new TieDecision("S2-30/PROMOTION_STUDENT", 10, List.of("E10", "E11"), Choice.LOWER, List.of(), "名额固定");

        PoolAwards awards = Award.propose(TIANJIN, tieOverTen(), List.of(decision), List.of());

        assertThat(awards.blockers()).isEmpty();
        assertThat(entries(AwardKind.PROMOTION, awards)).hasSize(9);
    }

    @Test
    void decisions_that_do_not_fit_are_refused_and_change_nothing() {
        List<TieDecision> wrong = List.of(
                new TieDecision(null, 10, List.of("E10", "E11"), Choice.EXTEND, List.of(), "都给"),
                new TieDecision(null, 9, List.of("E10", "E11"), Choice.LOWER, List.of(), "名次不对"),
                new TieDecision(null, 10, List.of("E10"), Choice.LOWER, List.of(), "少一队"),
                new TieDecision(null, 10, List.of("E10", "E11"), Choice.ORDER, List.of("E10", "E12"), "排错"),
                new TieDecision("S2-30/TITLE", 10, List.of("E10", "E11"), Choice.LOWER, List.of(), "规则不对"));

        for (TieDecision decision : wrong) {
            assertThat(Award.refusal(TIANJIN, tieOverTen(), List.of(), decision))
                    .as(decision.reason())
                    .isPresent();
            assertThat(Award.propose(TIANJIN, tieOverTen(), List.of(decision), List.of()))
                    .isEqualTo(propose(TIANJIN, tieOverTen()));
        }
        assertThat(Award.refusal(
                        TIANJIN,
                        tieOverTen(),
                        List.of(),
                        new TieDecision(null, 10, List.of("E11", "E10"), Choice.ORDER, List.of(), "复核")))
                .isEmpty();
    }

    @Test
    void a_tie_over_the_last_recommended_place_waits_too() {
        PoolAwards awards = propose(
                TIANJIN, Pools.of("EMPLOYEE").ranked(2).tied(2).ranked(15).build());

        assertThat(awards.outcome()).isEqualTo(Outcome.SELECTION_ONLY);
        assertThat(awards.blockers())
                .extracting(Blocker::rule, Blocker::cut)
                .containsExactly(tuple("S2-31/RECOMMENDATION", 3));
        assertThat(of(AwardKind.RECOMMENDATION, awards))
                .extracting(Proposal::entry, Proposal::status)
                .contains(tuple("E03", ProposalStatus.DECISION_REQUIRED), tuple("E02", ProposalStatus.PROPOSED));
    }

    private static PoolFacts tieOverTen() {
        return Pools.of("STUDENT").ranked(9).tied(2).ranked(12).build();
    }
}
