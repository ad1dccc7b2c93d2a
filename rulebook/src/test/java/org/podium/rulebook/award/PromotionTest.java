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
}
