package org.podium.rulebook.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.podium.rulebook.award.Proposed.NATIONAL;
import static org.podium.rulebook.award.Proposed.entries;
import static org.podium.rulebook.award.Proposed.of;
import static org.podium.rulebook.award.Proposed.propose;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podium.rulebook.National;
import org.podium.rulebook.award.TieDecision.Choice;
import org.podium.rulebook.award.VerificationResult.Result;

/** Titles, promotions and what follows from prizes and ranks in the national contest. */
class NationalAwardsTest {

    private static final String TITLE = "全国技术能手";

    @ParameterizedTest
    @CsvSource({
        "'', LEVEL_2, LEVEL_3",
        "APPRENTICE, LEVEL_2, LEVEL_3",
        "5, LEVEL_2, LEVEL_3",
        "4, LEVEL_2, LEVEL_3",
        "3, LEVEL_2, LEVEL_2",
        "2, LEVEL_1, NO_CHANGE",
        "1, NO_CHANGE, NO_CHANGE",
        "SPECIAL, NO_CHANGE, NO_CHANGE",
        "CHIEF, NO_CHANGE, NO_CHANGE"
    })
    void the_promotion_matrix(String level, String firstThree, String fourToFifteen) {
        Pools pool = Pools.of("EMPLOYEE").ranked(43);
        for (String entry : List.of("E01", "E03", "E04", "E15", "E16")) {
            pool.level(entry, level);
        }

        List<Proposal> promotions = of(AwardKind.PROMOTION, propose(NATIONAL, pool.build()));

        assertThat(promotions).hasSize(15);
        assertThat(detail(promotions, "E01")).isEqualTo(firstThree);
        assertThat(detail(promotions, "E03")).isEqualTo(firstThree);
        assertThat(detail(promotions, "E04")).isEqualTo(fourToFifteen);
        assertThat(detail(promotions, "E15")).isEqualTo(fourToFifteen);
        assertThat(detail(promotions, "E16")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        ", PROPOSED, PROPOSED, true",
        "NOMINATED, NOMINATED, PROPOSED, true",
        "VERIFIED, VERIFIED, PROPOSED, false",
        "REFUSED, REFUSED, LAPSED, false"
    })
    void the_verification_gates_title_and_promotion(
            @Nullable Result told, ProposalStatus title, ProposalStatus promotion, boolean awaits) {
        PoolFacts pool = Pools.of("EMPLOYEE").ranked(43).build();
        List<VerificationResult> verifications =
                told == null ? List.of() : List.of(new VerificationResult("E02", "P-E02", TITLE, told, "ALREADY_HELD"));

        PoolAwards awards = Award.propose(NATIONAL, pool, List.of(), verifications);

        assertThat(entries(AwardKind.TITLE, awards)).containsExactly("E01", "E02", "E03");
        assertThat(of(AwardKind.TITLE, awards).get(1).status()).isEqualTo(title);
        Proposal second = of(AwardKind.PROMOTION, awards).get(1);
        assertThat(second).extracting(Proposal::rule, Proposal::status).containsExactly("S1-31", promotion);
        assertThat(second.notes().contains("AWAITS_VERIFICATION")).isEqualTo(awaits);
        assertThat(of(AwardKind.PROMOTION, awards).get(3).rule()).isEqualTo("S1-32");
    }

    @Test
    void who_is_refused_keeps_rank_and_prize_and_nobody_moves_up() {
        PoolFacts pool = Pools.of("EMPLOYEE").ranked(43).level("E02", "1").build();
        PoolAwards awards = Award.propose(
                NATIONAL,
                pool,
                List.of(),
                List.of(new VerificationResult("E02", null, TITLE, Result.REFUSED, "ALREADY_HELD")));

        assertThat(Proposed.tier("FIRST", awards)).contains("E02");
        assertThat(entries(AwardKind.TITLE, awards)).doesNotContain("E04");
        assertThat(of(AwardKind.PROMOTION, awards).get(1).status()).isEqualTo(ProposalStatus.NO_CHANGE);
    }

    @Test
    void a_tie_over_place_three_holds_every_nomination_back() {
        PoolFacts pool = Pools.of("EMPLOYEE").ranked(2).tied(2).ranked(39).build();
        List<VerificationResult> told = List.of(new VerificationResult("E01", null, TITLE, Result.NOMINATED, null));

        PoolAwards open = Award.propose(NATIONAL, pool, List.of(), told);

        assertThat(of(AwardKind.TITLE, open))
                .extracting(Proposal::entry, Proposal::status)
                .containsExactly(
                        tuple("E01", ProposalStatus.PROPOSED),
                        tuple("E02", ProposalStatus.PROPOSED),
                        tuple("E03", ProposalStatus.DECISION_REQUIRED),
                        tuple("E04", ProposalStatus.DECISION_REQUIRED));
        assertThat(open.blockers()).extracting(Blocker::rule).containsExactly("S1-30", "S1-31");
    }

    @Test
    void an_order_gives_place_three_to_one_and_the_other_the_step_below() {
        PoolFacts pool = Pools.of("EMPLOYEE").ranked(2).tied(2).ranked(39).build();
        TieDecision order = new TieDecision(null, 3, List.of("E03", "E04"), Choice.ORDER, List.of("E04", "E03"), "比模块");

        PoolAwards decided = Award.propose(
                NATIONAL,
                pool,
                List.of(order),
                List.of(new VerificationResult("E01", null, TITLE, Result.NOMINATED, null)));

        assertThat(decided.blockers()).isEmpty();
        assertThat(entries(AwardKind.TITLE, decided)).containsExactly("E01", "E02", "E04");
        assertThat(of(AwardKind.TITLE, decided).getFirst().status()).isEqualTo(ProposalStatus.NOMINATED);
        assertThat(of(AwardKind.PROMOTION, decided))
                .extracting(Proposal::entry, Proposal::rule)
                .contains(tuple("E04", "S1-31"), tuple("E03", "S1-32"));
    }

    @Test
    void a_decision_on_the_title_alone_leaves_the_promotion_open() {
        PoolFacts pool = Pools.of("EMPLOYEE").ranked(2).tied(2).ranked(39).build();
        TieDecision title = new TieDecision("S1-30", 3, List.of("E03", "E04"), Choice.ORDER, List.of(), "比模块");

        PoolAwards awards = propose(NATIONAL, pool, title);

        assertThat(awards.blockers()).extracting(Blocker::rule).containsExactly("S1-31");
        assertThat(of(AwardKind.PROMOTION, awards).stream().filter(p -> p.status() == ProposalStatus.DECISION_REQUIRED))
                .extracting(Proposal::entry, Proposal::rule)
                .containsExactly(tuple("E03", "S1-32"), tuple("E04", "S1-32"));
    }

    @Test
    void the_coach_of_a_first_prize_is_honoured_and_of_a_second_not() {
        PoolAwards awards = propose(NATIONAL, Pools.of("EMPLOYEE").ranked(43).build());

        assertThat(of(AwardKind.COACH_AWARD, awards))
                .extracting(Proposal::entry, Proposal::person, Proposal::detail)
                .containsExactly(
                        tuple("E01", "C-E01", "优秀教练"),
                        tuple("E02", "C-E02", "优秀教练"),
                        tuple("E03", "C-E03", "优秀教练"),
                        tuple("E04", "C-E04", "优秀教练"));
    }

    @Test
    void both_instructors_of_first_and_second_prizes_are_honoured() {
        PoolAwards awards = propose(
                NATIONAL, Pools.of("STUDENT").pairs().ranked(30).units(20).build());

        assertThat(of(AwardKind.INSTRUCTOR_AWARD, awards)).hasSize(12).allMatch(p -> p.detail()
                .equals("优秀指导教师"));
        assertThat(of(AwardKind.COACH_AWARD, awards)).isEmpty();
        assertThat(of(AwardKind.TITLE, awards)).isEmpty();
        assertThat(of(AwardKind.PROMOTION, awards)).isEmpty();
    }

    @Test
    void a_coach_waits_only_where_the_decision_matters() {
        PoolAwards coaches = propose(
                NATIONAL, Pools.of("EMPLOYEE").ranked(3).tied(2).ranked(38).build());
        PoolAwards instructors = propose(
                NATIONAL,
                Pools.of("STUDENT")
                        .pairs()
                        .ranked(1)
                        .tied(2)
                        .ranked(27)
                        .units(20)
                        .build());

        assertThat(of(AwardKind.COACH_AWARD, coaches).stream().skip(3))
                .extracting(Proposal::entry, Proposal::detail, Proposal::status)
                .containsExactly(
                        tuple("E04", "NONE", ProposalStatus.DECISION_REQUIRED),
                        tuple("E05", "NONE", ProposalStatus.DECISION_REQUIRED));
        assertThat(of(AwardKind.INSTRUCTOR_AWARD, instructors))
                .allMatch(p -> p.status() == ProposalStatus.PROPOSED)
                .hasSize(10);
    }

    @Test
    void every_unit_of_a_shared_first_rank_is_the_champions_unit_once() {
        PoolFacts pool = Pools.of("EMPLOYEE")
                .tied(3)
                .ranked(40)
                .unit("E01", "U1")
                .unit("E02", "U2")
                .unit("E03", "U1")
                .build();

        assertThat(of(AwardKind.UNIT_AWARD, propose(NATIONAL, pool)))
                .extracting(Proposal::uscc, Proposal::detail, Proposal::status)
                .containsExactly(
                        tuple("U1", "冠军选手单位", ProposalStatus.PROPOSED), tuple("U2", "冠军选手单位", ProposalStatus.PROPOSED));
    }

    @Test
    void nominations_need_a_candidate_a_reason_and_somebody_else_to_approve() {
        Nomination organiser = new Nomination("S1-37", "S1-06/ORGANISER", null, "保障有力", "office", null);
        Nomination host = new Nomination("S1-37", "S1-06/HOST", null, "保障有力", "office", null);
        Nomination unit =
                new Nomination("S1-38", null, "U1", "组织有力", "office", new Nomination.Decision(true, "committee", "同意"));
        Nomination stranger = new Nomination("S1-38", null, "U9", "组织有力", "office", null);
        Nomination own =
                new Nomination("S1-38", null, "U1", "组织有力", "office", new Nomination.Decision(true, "office", "同意"));
        Nomination silent = new Nomination("S1-38", null, "U1", " ", "office", null);
        Nomination noRule = new Nomination("S1-34", null, "U1", "组织有力", "office", null);
        Set<String> took = Set.of("U1");

        assertThat(List.of(host, stranger, own, silent, noRule))
                .allMatch(n -> Discretion.refusal(NATIONAL, n, took).isPresent());
        assertThat(Discretion.awards(NATIONAL, List.of(organiser, host, unit, stranger, own), took))
                .extracting(
                        NominatedAward::detail,
                        NominatedAward::organisation,
                        NominatedAward::unit,
                        NominatedAward::status)
                .containsExactly(
                        tuple("突出贡献奖", "S1-06/ORGANISER", null, ProposalStatus.NOMINATED),
                        tuple("优秀组织奖", null, "U1", ProposalStatus.PROPOSED));
        assertThat(propose(NATIONAL, Pools.of("EMPLOYEE").ranked(43).build()).proposals())
                .noneMatch(p -> Set.of("S1-37", "S1-38").contains(p.rule()));
    }

    @Test
    void an_organisation_is_also_known_by_its_code() {
        var named = National.with(
                        "name: {zh: 北京智联友道科技有限公司,", "uscc: 91110105N00000001A\n      name: {zh: 北京智联友道科技有限公司,")
                .rulebook()
                .orElseThrow();
        Nomination byCode = new Nomination("S1-37", null, "91110105N00000001A", "保障有力", "office", null);

        assertThat(Discretion.refusal(named, byCode, Set.of())).isEmpty();
        assertThat(Discretion.refusal(NATIONAL, byCode, Set.of("91110105N00000001A")))
                .isPresent();
    }

    private static @Nullable String detail(List<Proposal> proposals, String entry) {
        return proposals.stream()
                .filter(p -> p.entry().equals(entry))
                .map(Proposal::detail)
                .findFirst()
                .orElse(null);
    }
}
