package org.podium.rulebook.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.podium.rulebook.award.Proposed.TIANJIN;
import static org.podium.rulebook.award.Proposed.entries;
import static org.podium.rulebook.award.Proposed.of;
import static org.podium.rulebook.award.Proposed.propose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;
import org.podium.rulebook.Tianjin;

/** Levels that a range of ranks leads to. */
class PromotionTest {

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
    void the_sentence_says_where_a_promotion_leads_and_not_which_level_somebody_had() {
        PoolFacts pool = Pools.of("EMPLOYEE").ranked(20).level("E01", "4").build();

        Proposal first = of(AwardKind.PROMOTION, propose(TIANJIN, pool)).getFirst();

        assertThat(first.sentence())
                .isEqualTo(new Text(
                        "第 1 名（第 1 至 10 名），晋升技师（二级）", "rank 1 (of ranks 1 to 10): promoted to level 2 (technician)"));
        assertThat(first.arithmetic()).containsEntry("level", "4").containsEntry("target", "2");
    }

    @Test
    void a_score_below_the_least_is_told_by_the_name_of_the_component_and_what_it_needs() {
        Rulebook demanding = Tianjin.with(
                        "rules:\n    - id: S2-30/PROMOTION_EMPLOYEE\n      rule: promotion\n",
                        "rules:\n    - id: S2-30/PROMOTION_EMPLOYEE\n      rule: promotion\n"
                                + "      leastScores: {PRACTICAL: 95}\n")
                .rulebook()
                .orElseThrow();

        List<Proposal> promotions = of(
                AwardKind.PROMOTION,
                propose(demanding, Pools.of("EMPLOYEE").ranked(20).build()));

        assertThat(promotions.get(4).status()).isEqualTo(ProposalStatus.PROPOSED);
        assertThat(promotions.get(5).status()).isEqualTo(ProposalStatus.LAPSED);
        assertThat(promotions.get(5).sentence())
                .isEqualTo(
                        new Text(
                                "第 6 名（第 1 至 10 名），成绩未达晋升的最低分：实操 94（至少 95）",
                                "rank 6 (of ranks 1 to 10): below the score that a promotion needs: practical 94 (at least 95)"));
    }
}
