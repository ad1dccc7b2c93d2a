package org.podium.rulebook.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.podium.rulebook.award.Proposed.BACKFILL;
import static org.podium.rulebook.award.Proposed.TIANJIN;
import static org.podium.rulebook.award.Proposed.of;
import static org.podium.rulebook.award.Proposed.propose;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Titles, and what a verification makes of them. */
class TitleTest {

    @Test
    void students_get_no_title() {
        assertThat(of(
                        AwardKind.TITLE,
                        propose(TIANJIN, Pools.of("STUDENT").ranked(25).build())))
                .isEmpty();
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
    void a_verification_settles_the_title() {
        PoolFacts pool = Pools.of("EMPLOYEE").ranked(20).build();
        VerificationResult refused =
                new VerificationResult("E01", "P-E01", "天津市技术能手", VerificationResult.Result.REFUSED, "ALREADY_HELD");

        PoolAwards awards = Award.propose(TIANJIN, pool, List.of(), List.of(refused));

        assertThat(of(AwardKind.TITLE, awards)).extracting(Proposal::status).containsExactly(ProposalStatus.REFUSED);
    }
}
