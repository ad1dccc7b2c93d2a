package org.podium.rulebook.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podium.rulebook.Awards.Outcome;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Tianjin;
import org.podium.rulebook.award.TieDecision.Choice;
import org.podium.rulebook.ranking.Status;

class AwardTest {

    private static final Rulebook TIANJIN = Tianjin.rulebook();
    private static final Rulebook BACKFILL = Tianjin.amended("{awards: {ineligibleHolders: {policy: BACKFILL}}}");

    @ParameterizedTest
    @CsvSource({
        "EMPLOYEE, '', LEVEL_2, PROPOSED",
        "EMPLOYEE, APPRENTICE, LEVEL_2, PROPOSED",
        "EMPLOYEE, 5, LEVEL_2, PROPOSED",
        "EMPLOYEE, 4, LEVEL_2, PROPOSED",
        "EMPLOYEE, 3, LEVEL_2, PROPOSED",
        "EMPLOYEE, 2, LEVEL_1, PROPOSED",
        "EMPLOYEE, 1, NO_CHANGE, NO_CHANGE",
        "EMPLOYEE, SPECIAL, NO_CHANGE, NO_CHANGE",
        "EMPLOYEE, CHIEF, NO_CHANGE, NO_CHANGE",
        "STUDENT, '', LEVEL_3, PROPOSED",
        "STUDENT, 4, LEVEL_3, PROPOSED",
        "STUDENT, 3, NO_CHANGE, NO_CHANGE",
        "STUDENT, 2, NO_CHANGE, NO_CHANGE"
    })
    void promotion_depends_on_division_and_level(String division, String level, String detail, ProposalStatus status) {
        PoolFacts pool = Pools.of(division).ranked(20).level("E01", level).build();

        Proposal first = of(AwardKind.PROMOTION, propose(TIANJIN, pool)).getFirst();

        assertThat(first)
                .extracting(Proposal::entry, Proposal::detail, Proposal::status)
                .containsExactly("E01", detail, status);
        assertThat(first.notes())
                .isEqualTo(status == ProposalStatus.PROPOSED ? List.of("CHECK_OTHER_CONTESTS") : List.of());
        assertThat(first.rule()).isEqualTo("S2-30/PROMOTION_" + division);
        assertThat(first.clause()).isEqualTo("S2 六");
    }

    @Test
    void ranks_one_to_ten_are_promoted_and_the_first_employee_may_apply_for_the_title() {
        PoolAwards awards = propose(TIANJIN, Pools.of("EMPLOYEE").ranked(25).build());

        assertThat(entries(AwardKind.PROMOTION, awards)).hasSize(10).contains("E01", "E10");
        assertThat(of(AwardKind.TITLE, awards))
                .extracting(Proposal::entry, Proposal::person, Proposal::detail, Proposal::status)
                .containsExactly(tuple("E01", "P-E01", "天津市技术能手", ProposalStatus.PROPOSED));
        assertThat(awards.blockers()).isEmpty();
        assertThat(of(AwardKind.PROMOTION, awards).get(2).arithmetic())
                .containsEntry("rank", "3")
                .containsEntry("to", "10")
                .containsEntry("level", "3")
                .containsEntry("target", "2");
    }

    @Test
    void students_get_no_title() {
        assertThat(of(
                        AwardKind.TITLE,
                        propose(TIANJIN, Pools.of("STUDENT").ranked(25).build())))
                .isEmpty();
    }

    /** The award interplay of the domain. */
    @Test
    void an_award_ineligible_holder_keeps_the_rank_and_the_award_lapses() {
        PoolFacts pool = Pools.of("EMPLOYEE").ranked(25).ineligible("E03").build();

        PoolAwards awards = propose(TIANJIN, pool);

        assertThat(of(AwardKind.PROMOTION, awards).stream().filter(p -> p.status() == ProposalStatus.PROPOSED))
                .extracting(Proposal::entry)
                .containsExactly("E01", "E02", "E04", "E05", "E06", "E07", "E08", "E09", "E10");
        assertThat(of(AwardKind.PROMOTION, awards).stream().filter(p -> p.status() == ProposalStatus.LAPSED))
                .extracting(
                        Proposal::entry, Proposal::detail, p -> p.arithmetic().get("ineligibleBy"))
                .containsExactly(tuple("E03", "LEVEL_2", "S2-14"));
        assertThat(entries(AwardKind.RECOMMENDATION, awards)).containsExactly("E01", "E02", "E03");
    }

    @Test
    void backfill_passes_the_place_on_for_awards_only() {
        PoolFacts pool = Pools.of("EMPLOYEE").ranked(25).ineligible("E03").build();

        PoolAwards awards = propose(BACKFILL, pool);

        assertThat(of(AwardKind.PROMOTION, awards).stream().filter(p -> p.status() == ProposalStatus.PROPOSED))
                .extracting(Proposal::entry)
                .containsExactly("E01", "E02", "E04", "E05", "E06", "E07", "E08", "E09", "E10", "E11");
        assertThat(of(AwardKind.PROMOTION, awards).stream().filter(p -> p.status() == ProposalStatus.LAPSED))
                .extracting(Proposal::entry)
                .containsExactly("E03");
        assertThat(entries(AwardKind.RECOMMENDATION, awards)).containsExactly("E01", "E02", "E03");
    }

    @Test
    void the_title_of_an_award_ineligible_first_lapses() {
        PoolFacts pool = Pools.of("EMPLOYEE").ranked(25).ineligible("E01").build();

        assertThat(of(AwardKind.TITLE, propose(TIANJIN, pool)))
                .extracting(Proposal::entry, Proposal::status)
                .containsExactly(tuple("E01", ProposalStatus.LAPSED));
        assertThat(of(AwardKind.TITLE, propose(BACKFILL, pool)))
                .extracting(Proposal::entry, Proposal::status)
                .containsExactlyInAnyOrder(tuple("E01", ProposalStatus.LAPSED), tuple("E02", ProposalStatus.PROPOSED));
    }

    @ParameterizedTest
    @CsvSource({
        "19, 0, 0, 0, SELECTION_ONLY, 19",
        "20, 0, 0, 0, AWARDS, 20",
        "19, 0, 0, 1, AWARDS, 20",
        "18, 1, 5, 1, AWARDS, 20",
        "19, 0, 6, 0, SELECTION_ONLY, 19"
    })
    void twenty_who_competed_are_enough(int ranked, int dnf, int absent, int out, Outcome outcome, int competed) {
        PoolFacts pool = Pools.of("STUDENT")
                .ranked(ranked)
                .unranked(Status.DNF, dnf)
                .unranked(Status.ABSENT, absent)
                .unranked(Status.DISQUALIFIED, out)
                .build();

        PoolAwards awards = propose(TIANJIN, pool);

        assertThat(awards.outcome()).isEqualTo(outcome);
        assertThat(awards.competed()).isEqualTo(competed);
        assertThat(awards.minimum()).isEqualTo(20);
        assertThat(awards.rule()).isEqualTo("S2-31");
    }

    @Test
    void below_the_minimum_field_only_the_recommendation_is_left() {
        PoolAwards awards = propose(TIANJIN, Pools.of("EMPLOYEE").ranked(19).build());

        assertThat(awards.proposals())
                .extracting(Proposal::kind, Proposal::entry, Proposal::detail, Proposal::status)
                .containsExactly(
                        tuple(AwardKind.RECOMMENDATION, "E01", "NATIONAL_CONTEST", ProposalStatus.PROPOSED),
                        tuple(AwardKind.RECOMMENDATION, "E02", "NATIONAL_CONTEST", ProposalStatus.PROPOSED),
                        tuple(AwardKind.RECOMMENDATION, "E03", "NATIONAL_CONTEST", ProposalStatus.PROPOSED));
    }

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
    void a_shared_first_rank_waits_for_the_title_but_not_for_the_promotion() {
        PoolAwards awards =
                propose(TIANJIN, Pools.of("EMPLOYEE").tied(2).ranked(20).build());

        assertThat(awards.blockers()).extracting(Blocker::rule, Blocker::cut).containsExactly(tuple("S2-30/TITLE", 1));
        assertThat(of(AwardKind.TITLE, awards))
                .extracting(Proposal::detail, Proposal::status)
                .containsOnly(tuple("NONE", ProposalStatus.DECISION_REQUIRED));
        assertThat(of(AwardKind.PROMOTION, awards)).allMatch(p -> p.status() == ProposalStatus.PROPOSED);
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

    @Test
    void a_verification_settles_the_title() {
        PoolFacts pool = Pools.of("EMPLOYEE").ranked(20).build();
        VerificationResult refused =
                new VerificationResult("E01", "P-E01", "天津市技术能手", VerificationResult.Result.REFUSED, "ALREADY_HELD");

        PoolAwards awards = Award.propose(TIANJIN, pool, List.of(), List.of(refused));

        assertThat(of(AwardKind.TITLE, awards)).extracting(Proposal::status).containsExactly(ProposalStatus.REFUSED);
    }

    @Test
    void the_order_of_entries_never_matters() {
        PoolFacts pool = Pools.of("EMPLOYEE")
                .ranked(9)
                .tied(3)
                .ranked(10)
                .unranked(Status.DNF, 2)
                .ineligible("E03")
                .build();
        PoolAwards expected = propose(TIANJIN, pool);

        for (int seed = 0; seed < 50; seed++) {
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

            assertThat(propose(TIANJIN, same)).isEqualTo(expected);
            assertThat(propose(TIANJIN, same)).hasToString(expected.toString());
        }
    }

    private static PoolFacts tieOverTen() {
        return Pools.of("STUDENT").ranked(9).tied(2).ranked(12).build();
    }

    private static PoolAwards propose(Rulebook rulebook, PoolFacts pool) {
        return Award.propose(rulebook, pool, List.of(), List.of());
    }

    private static List<Proposal> of(AwardKind kind, PoolAwards awards) {
        return awards.proposals().stream().filter(p -> p.kind() == kind).toList();
    }

    private static List<String> entries(AwardKind kind, PoolAwards awards) {
        return of(kind, awards).stream().map(Proposal::entry).toList();
    }
}
