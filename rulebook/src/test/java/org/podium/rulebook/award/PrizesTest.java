package org.podium.rulebook.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.podium.rulebook.award.Proposed.NATIONAL;
import static org.podium.rulebook.award.Proposed.of;
import static org.podium.rulebook.award.Proposed.propose;
import static org.podium.rulebook.award.Proposed.tier;
import static org.podium.rulebook.award.Proposed.tiers;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podium.rulebook.National;
import org.podium.rulebook.award.TieDecision.Choice;
import org.podium.rulebook.ranking.Status;

/** Tiers of prizes by share, with ties at their cuts. */
class PrizesTest {

    @Test
    void forty_three_teams_get_four_nine_and_fifteen() {
        PoolAwards awards = propose(NATIONAL, Pools.of("EMPLOYEE").ranked(43).build());

        assertThat(tiers(awards)).containsExactly(4, 9, 15);
        assertThat(tier("SECOND", awards)).startsWith("E05").endsWith("E13");
        assertThat(tier("THIRD", awards)).startsWith("E14").endsWith("E28");
        assertThat(awards.blockers()).isEmpty();
        assertThat(of(AwardKind.PRIZE, awards).getFirst().arithmetic())
                .containsEntry("base", "QUALIFIED 43")
                .containsEntry("percent", "10")
                .containsEntry("rounding", "HALF_UP")
                .containsEntry("places", "4");
    }

    @Test
    void students_are_counted_by_units_and_never_rounded_up() {
        PoolAwards awards = propose(
                NATIONAL, Pools.of("STUDENT").pairs().ranked(30).units(20).build());

        assertThat(tiers(awards)).containsExactly(2, 4, 7);
        assertThat(awards.counts())
                .extracting(PrizeCount::tier, PrizeCount::base, PrizeCount::places, PrizeCount::given)
                .containsExactly(tuple("FIRST", 20, 2, 2), tuple("SECOND", 20, 4, 4), tuple("THIRD", 20, 7, 7));
    }

    @Test
    void no_place_is_literal_and_shown_as_a_warning() {
        PoolAwards awards =
                propose(NATIONAL, Pools.of("STUDENT").pairs().ranked(9).build());

        assertThat(tiers(awards)).containsExactly(0, 1, 3);
        assertThat(awards.counts()).extracting(PrizeCount::warning).containsExactly(true, false, false);
    }

    @Test
    void never_more_are_given_than_are_ranked_and_no_shows_count_in_the_base() {
        PoolAwards awards = propose(
                NATIONAL,
                Pools.of("EMPLOYEE").ranked(10).unranked(Status.ABSENT, 33).build());

        assertThat(tiers(awards)).containsExactly(4, 6, 0);
    }

    @Test
    void a_tie_that_does_not_fit_stands_lower_until_it_is_decided() {
        PoolAwards awards = propose(NATIONAL, tieOverFour());

        assertThat(awards.blockers())
                .extracting(Blocker::kind, Blocker::rule, Blocker::cut, Blocker::entries)
                .contains(tuple(Blocker.Kind.BOUNDARY_TIE, "S1-29", 4, List.of("E04", "E05")));
        assertThat(tiers(awards)).containsExactly(3, 9, 15);
        assertThat(of(AwardKind.PRIZE, awards).stream().filter(p -> p.status() == ProposalStatus.DECISION_REQUIRED))
                .extracting(Proposal::entry, Proposal::detail)
                .containsExactly(tuple("E04", "SECOND"), tuple("E05", "SECOND"));
    }

    @Test
    void every_tier_keeps_its_own_number_whatever_is_decided() {
        PoolAwards lower = propose(NATIONAL, tieOverFour(), decision(4, Choice.LOWER, "E04", "E05"));
        PoolAwards extend = propose(NATIONAL, tieOverFour(), decision(4, Choice.EXTEND, "E04", "E05"));

        assertThat(tiers(lower)).containsExactly(3, 9, 15);
        assertThat(tier("SECOND", lower)).startsWith("E04").endsWith("E12");
        assertThat(tiers(extend)).containsExactly(5, 9, 15);
        assertThat(tier("SECOND", extend)).startsWith("E06").endsWith("E14");
        assertThat(lower.blockers()).noneMatch(b -> b.rule().equals("S1-29"));
        assertThat(of(AwardKind.PRIZE, lower)).allMatch(p -> p.status() == ProposalStatus.PROPOSED);
    }

    @Test
    void shrink_takes_the_places_off_the_next_tier() {
        var shrinking = National.with("next: KEEP", "next: SHRINK").rulebook().orElseThrow();

        assertThat(tiers(propose(shrinking, tieOverFour(), decision(4, Choice.EXTEND, "E04", "E05"))))
                .containsExactly(5, 8, 15);
        assertThat(tiers(propose(shrinking, tieOverFour(), decision(4, Choice.LOWER, "E04", "E05"))))
                .containsExactly(3, 9, 15);
    }

    @ParameterizedTest
    @CsvSource({"ALL_UP, 5, 8, 15", "ALL_DOWN, 3, 9, 15"})
    void a_policy_may_decide_by_itself(String policy, int first, int second, int third) {
        var rulebook = National.with(
                        "limit: TARGET\n      ties: ALL_IF_FIT\n      next: KEEP",
                        "limit: TARGET\n      ties: " + policy)
                .rulebook()
                .orElseThrow();

        PoolAwards awards = propose(rulebook, tieOverFour());

        assertThat(tiers(awards)).containsExactly(first, second, third);
        assertThat(awards.blockers()).noneMatch(b -> b.rule().equals("S1-29"));
    }

    @Test
    void a_ceiling_is_never_extended_and_prizes_are_not_ordered() {
        PoolFacts students = Pools.of("STUDENT")
                .pairs()
                .ranked(1)
                .tied(2)
                .ranked(27)
                .units(20)
                .build();

        assertThat(Award.refusal(NATIONAL, students, List.of(), decision(2, Choice.EXTEND, "E02", "E03")))
                .isPresent();
        assertThat(Award.refusal(NATIONAL, students, List.of(), decision(2, Choice.LOWER, "E02", "E03")))
                .isEmpty();
        assertThat(tiers(propose(NATIONAL, students, decision(2, Choice.EXTEND, "E02", "E03"))))
                .containsExactly(1, 4, 7);
        assertThat(tiers(propose(NATIONAL, students, decision(2, Choice.LOWER, "E02", "E03"))))
                .containsExactly(1, 4, 7);
        assertThat(Award.refusal(NATIONAL, tieOverFour(), List.of(), decision(4, Choice.ORDER, "E04", "E05")))
                .isPresent();
        assertThat(Award.refusal(NATIONAL, tieOverFour(), List.of(), decision(4, Choice.EXTEND, "E04", "E05")))
                .isEmpty();
    }

    @Test
    void a_refusal_and_a_blocker_cite_the_award_and_its_clause_and_no_id_that_the_rulebook_does_not_have() {
        Refusal refusal = Award.refusal(NATIONAL, tieOverFour(), List.of(), decision(4, Choice.ORDER, "E04", "E05"))
                .orElseThrow();
        assertThat(refusal.rule()).isEqualTo("S1-29");
        assertThat(refusal.clause()).startsWith("S1 ");
        assertThat(refusal.sentence().zh() + refusal.sentence().en()).doesNotContain("A-0");

        PoolAwards waiting = propose(NATIONAL, tieOverFour());
        assertThat(waiting.blockers()).isNotEmpty().allSatisfy(blocker -> assertThat(
                        blocker.sentence().zh() + blocker.sentence().en())
                .doesNotContain("A-0"));
        assertThat(waiting.proposals())
                .filteredOn(proposal -> proposal.status() == ProposalStatus.DECISION_REQUIRED)
                .isNotEmpty()
                .allSatisfy(proposal -> assertThat(
                                proposal.sentence().zh() + proposal.sentence().en())
                        .doesNotContain("A-0"));
    }

    @Test
    void a_set_that_fell_may_need_a_second_decision_further_down() {
        PoolFacts pool = Pools.of("STUDENT")
                .pairs()
                .ranked(1)
                .tied(6)
                .ranked(23)
                .units(20)
                .build();
        TieDecision first = decision(2, Choice.LOWER, "E02", "E03", "E04", "E05", "E06", "E07");

        assertThat(propose(NATIONAL, pool).blockers().stream()
                        .filter(b -> b.rule().equals("S1-33")))
                .extracting(Blocker::cut)
                .containsExactly(2);
        assertThat(propose(NATIONAL, pool, first).blockers().stream()
                        .filter(b -> b.rule().equals("S1-33")))
                .extracting(Blocker::cut)
                .containsExactly(5);
        TieDecision second = decision(5, Choice.LOWER, "E02", "E03", "E04", "E05", "E06", "E07");
        assertThat(Award.refusal(NATIONAL, pool, List.of(), second)).isPresent();
        assertThat(Award.refusal(NATIONAL, pool, List.of(first), second)).isEmpty();
        assertThat(tiers(propose(NATIONAL, pool, first, second))).containsExactly(1, 0, 7);
    }

    @Test
    void below_the_last_tier_a_waiting_set_has_none() {
        PoolFacts pool = Pools.of("STUDENT")
                .pairs()
                .ranked(12)
                .tied(2)
                .ranked(16)
                .units(20)
                .build();

        assertThat(of(AwardKind.PRIZE, propose(NATIONAL, pool)).stream()
                        .filter(p -> p.status() == ProposalStatus.DECISION_REQUIRED))
                .extracting(Proposal::entry, Proposal::detail)
                .containsExactly(tuple("E13", "NONE"), tuple("E14", "NONE"));
        assertThat(propose(NATIONAL, pool, decision(13, Choice.LOWER, "E13", "E14"))
                        .proposals())
                .noneMatch(p -> p.entry().equals("E13"));
    }

    @Test
    void a_member_without_award_leaves_the_team_its_prize() {
        PoolFacts pool =
                Pools.of("STUDENT").pairs().ranked(20).ineligible("E01").build();

        Proposal prize = of(AwardKind.PRIZE, propose(NATIONAL, pool)).getFirst();

        assertThat(prize.status()).isEqualTo(ProposalStatus.PROPOSED);
        assertThat(prize.notes()).containsExactly("MEMBER_WITHOUT_AWARD");
        assertThat(prize.arithmetic()).containsEntry("withoutCertificate", "Q-E01");
    }

    @Test
    void a_rulebook_may_let_the_whole_team_go_without() {
        var team = National.amended("""
                {awards: {ineligibleHolders: {id: A-11, policy: VACATE, team: TEAM, clause: A-11,
                                              sentence: {zh: 全队不领奖, en: nobody of the team}}}}""");
        PoolFacts pool =
                Pools.of("STUDENT").pairs().ranked(20).ineligible("E01").build();

        PoolAwards awards = propose(team, pool);

        assertThat(of(AwardKind.PRIZE, awards).getFirst().status()).isEqualTo(ProposalStatus.LAPSED);
        assertThat(of(AwardKind.INSTRUCTOR_AWARD, awards).getFirst().status()).isEqualTo(ProposalStatus.LAPSED);
        assertThat(tiers(awards)).containsExactly(2, 4, 7);
    }

    private static PoolFacts tieOverFour() {
        return Pools.of("EMPLOYEE").ranked(3).tied(2).ranked(38).build();
    }

    static TieDecision decision(int cut, Choice choice, String... entries) {
        return new TieDecision(null, cut, List.of(entries), choice, List.of(), "组委会决定");
    }
}
