package org.podium.rulebook.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.podium.rulebook.award.Proposed.BACKFILL;
import static org.podium.rulebook.award.Proposed.TIANJIN;
import static org.podium.rulebook.award.Proposed.entries;
import static org.podium.rulebook.award.Proposed.of;
import static org.podium.rulebook.award.Proposed.propose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podium.rulebook.Awards.Outcome;
import org.podium.rulebook.National;
import org.podium.rulebook.ranking.Status;

/** The minimum field, holders without award, and that nothing depends on the order of the input. */
class AwardTest {

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
    void awards_of_coaches_and_units_are_withheld_too_unless_the_rulebook_keeps_them() {
        String field = """
                {awards: {minimumField: {id: A-50, competed: 44, scope: SKILL_DIVISION, below: SELECTION_ONLY, %s
                                         clause: A-50, sentence: {zh: 满44人才给奖励, en: at least 44}}}}""";
        PoolFacts pool = Pools.of("EMPLOYEE").ranked(43).build();

        assertThat(propose(National.amended(field.formatted("")), pool).proposals())
                .isEmpty();
        assertThat(propose(National.amended(field.formatted("keeps: [S1-34],")), pool)
                        .proposals())
                .extracting(Proposal::kind, Proposal::detail)
                .containsExactly(tuple(AwardKind.UNIT_AWARD, "冠军选手单位"));
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
}
