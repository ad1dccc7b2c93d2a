package org.podium.rulebook.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podium.rulebook.National;
import org.podium.rulebook.Scoring;
import org.podium.rulebook.Tianjin;

class RankingTest {

    private static final Scoring SCORING = Tianjin.rulebook().scoring();

    @ParameterizedTest
    @CsvSource({"80.00, 90.00, 88.00", "100, 0, 20.00", "90.00, 80.00, 82.00", "33.33, 66.67, 60.00", "0.01, 0.01, 0.01"
    })
    void total_is_the_weighted_sum_rounded_once(String theory, String practical, String total) {
        RankedPool pool = Ranking.rank(SCORING, List.of(marks("A", theory, practical, null)));

        assertThat(pool.entries().getFirst().total()).isEqualTo(new BigDecimal(total));
    }

    @ParameterizedTest
    @CsvSource({"80.00, 90.00, 87.00", "100, 0, 30.00", "90.00, 80.00, 83.00", "0.05, 0, 0.02"})
    void other_weights_are_another_rulebook(String theory, String practical, String total) {
        Scoring national = Tianjin.amended("{scoring: {weights: {components: {THEORY: 30, PRACTICAL: 70}}}}")
                .scoring();

        RankedPool pool = Ranking.rank(national, List.of(marks("A", theory, practical, null)));

        assertThat(pool.entries().getFirst().total()).isEqualTo(new BigDecimal(total));
    }

    @ParameterizedTest
    @CsvSource({"PRELIMINARY, 110000, 84.00", "PRELIMINARY, 120000, 83.00", "FINAL, , 83.00"})
    void a_province_may_weigh_its_preliminary_otherwise(String stage, @Nullable String region, String total) {
        Scoring scoring = National.amended("""
                {scoring: {otherWeights: [{id: A-52, stages: [PRELIMINARY], regions: ["110000"],
                                           components: {THEORY: 40, PRACTICAL: 60}, clause: A-52,
                                           sentence: {zh: 北京预赛另定权重, en: Beijing weighs its own}}]}}""").scoring();

        RankedPool pool = Ranking.rank(scoring.of("AI_TRAINER", stage, region), List.of(marks("A", "90", "80", null)));

        assertThat(pool.entries().getFirst().total()).isEqualTo(new BigDecimal(total));
    }

    /** The ranking vectors of the domain. */
    @Test
    void practice_then_time_separate_equal_totals_and_what_is_left_shares_its_rank() {
        RankedPool pool = Ranking.rank(
                SCORING,
                List.of(
                        marks("A", "90", "85", null),
                        marks("B", "70", "90", null),
                        marks("C", "80", "80", 100),
                        marks("D", "80", "80", 110),
                        marks("E", "60", "70", null),
                        marks("F", "60", "70", null),
                        marks("G", "50", "60", null)));

        assertThat(pool.entries())
                .extracting(RankedEntry::entry, RankedEntry::rank, RankedEntry::shared, RankingTest::step)
                .containsExactly(
                        tuple("B", 1, false, ""),
                        tuple("A", 2, false, "PRACTICAL A-06 90.00 85.00"),
                        tuple("C", 3, false, "TOTAL S2-28 86.00 80.00"),
                        tuple("D", 4, false, "PRACTICAL_TIME A-06 100 110"),
                        tuple("E", 5, true, "TOTAL S2-28 80.00 68.00"),
                        tuple("F", 5, true, "SHARED A-06 68.00 68.00"),
                        tuple("G", 7, false, "TOTAL S2-28 68.00 58.00"));
        assertThat(pool.competed()).isEqualTo(7);
    }

    @Test
    void time_is_used_only_where_all_of_the_tied_have_one() {
        RankedPool pool = Ranking.rank(
                SCORING,
                List.of(marks("C", "80", "80", 100), marks("D", "80", "80", 110), marks("E", "80", "80", null)));

        assertThat(pool.entries()).extracting(RankedEntry::rank).containsExactly(1, 1, 1);
    }

    /** Time is looked at in the set that the practical score left tied, not among all of equal total. */
    @Test
    void a_set_that_practice_has_separated_is_not_waited_for() {
        RankedPool pool = Ranking.rank(
                SCORING,
                List.of(marks("A", "80", "80", 100), marks("B", "80", "80", 110), marks("C", "40", "90", null)));

        assertThat(pool.entries())
                .extracting(RankedEntry::entry, RankedEntry::rank)
                .containsExactly(tuple("C", 1), tuple("A", 2), tuple("B", 3));
    }

    @Test
    void theory_decides_where_the_rulebook_asks_for_it() {
        Scoring byTheory =
                Tianjin.amended("{scoring: {ties: {steps: [THEORY]}}}").scoring();

        RankedPool pool = Ranking.rank(byTheory, List.of(marks("A", "90", "85", null), marks("B", "70", "90", null)));

        assertThat(pool.entries()).extracting(RankedEntry::entry).containsExactly("A", "B");
        assertThat(step(pool.entries().get(1))).isEqualTo("THEORY A-06 90.00 70.00");
    }

    @Test
    void absence_is_not_zero() {
        Mark none = new Mark(false, null, null);
        RankedPool pool = Ranking.rank(
                SCORING,
                List.of(
                        new Marks("absent", Map.of("THEORY", none, "PRACTICAL", none), false, List.of()),
                        new Marks("half", Map.of("THEORY", mark("80", null), "PRACTICAL", none), false, List.of()),
                        new Marks(
                                "gone",
                                Map.of("THEORY", mark("99", null), "PRACTICAL", mark("99", null)),
                                true,
                                List.of()),
                        marks("zero", "0", "0", null),
                        marks("good", "50", "50", null)));

        assertThat(pool.entries())
                .extracting(RankedEntry::entry, RankedEntry::status, RankedEntry::rank, RankedEntry::total)
                .containsExactly(
                        tuple("good", Status.RANKED, 1, new BigDecimal("50.00")),
                        tuple("zero", Status.RANKED, 2, new BigDecimal("0.00")),
                        tuple("half", Status.DNF, null, null),
                        tuple("absent", Status.ABSENT, null, null),
                        tuple("gone", Status.DISQUALIFIED, null, null));
        assertThat(pool.competed()).isEqualTo(4);
        assertThat(pool.ranked()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "DEDUCTION_POINTS, 5, PRACTICAL, 84.00",
        "DEDUCTION_POINTS, 95, PRACTICAL, 16.00",
        "DEDUCTION_PERCENT, 2.5, , 85.80",
        "ZERO_COMPONENT, , THEORY, 72.00",
        "WARNING, , , 88.00"
    })
    void penalties_do_what_the_catalogue_says(
            String name, @Nullable String amount, @Nullable String component, String total) {
        Penalty penalty = new Penalty(name, amount == null ? null : new BigDecimal(amount), component);
        Marks marks = new Marks("A", marks("A", "80", "90", null).components(), false, List.of(penalty));

        assertThat(Ranking.rank(SCORING, List.of(marks)).entries().getFirst().total())
                .isEqualTo(new BigDecimal(total));
    }

    @Test
    void a_penalty_can_disqualify() {
        Marks marks = new Marks(
                "A", marks("A", "80", "90", null).components(), false, List.of(new Penalty("DISQUALIFY", null, null)));

        assertThat(Ranking.rank(SCORING, List.of(marks)).entries().getFirst().status())
                .isEqualTo(Status.DISQUALIFIED);
    }

    @Test
    void what_cannot_be_ranked_is_refused() {
        assertThatThrownBy(() -> Ranking.rank(SCORING, List.of(marks("A", "101", "0", null))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ranking.rank(SCORING, List.of(marks("A", "1", "0", null), marks("A", "1", "0", null))))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> Ranking.rank(
                        SCORING, List.of(new Marks("A", Map.of("ESSAY", mark("1", null)), false, List.of()))))
                .hasMessageContaining("ESSAY");
        assertThatThrownBy(() -> Ranking.rank(
                        SCORING,
                        List.of(new Marks("A", Map.of("THEORY", new Mark(true, null, null)), false, List.of()))))
                .hasMessageContaining("no score");
    }

    private static String step(RankedEntry entry) {
        Separation s = entry.fromPrevious();
        return s == null ? "" : s.step() + " " + s.rule() + " " + s.previous() + " " + s.own();
    }

    static Mark mark(String score, @Nullable Integer minutes) {
        return new Mark(true, new BigDecimal(score), minutes);
    }

    static Marks marks(String entry, String theory, String practical, @Nullable Integer minutes) {
        return new Marks(
                entry, Map.of("THEORY", mark(theory, null), "PRACTICAL", mark(practical, minutes)), false, List.of());
    }
}
