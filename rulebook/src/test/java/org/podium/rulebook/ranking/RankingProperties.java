package org.podium.rulebook.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Scoring;
import org.podium.rulebook.Tianjin;

/** Pools of few different scores, so that ties of every kind are frequent. */
class RankingProperties {

    private static final Scoring SCORING = Tianjin.rulebook().scoring();

    @Property(tries = 300)
    void ranks_do_not_depend_on_the_order_of_input(@ForAll("pools") List<Marks> pool, @ForAll long seed) {
        List<Marks> shuffled = new ArrayList<>(pool);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Ranking.rank(SCORING, shuffled)).isEqualTo(Ranking.rank(SCORING, pool));
    }

    @Property(tries = 300)
    void every_rank_is_one_more_than_those_who_are_better(@ForAll("pools") List<Marks> pool) {
        List<RankedEntry> ranked = ranked(pool);

        for (RankedEntry entry : ranked) {
            long better =
                    ranked.stream().filter(other -> rank(other) < rank(entry)).count();
            assertThat(rank(entry)).isEqualTo((int) better + 1);
        }
    }

    @Property(tries = 300)
    void a_better_total_is_a_better_rank(@ForAll("pools") List<Marks> pool) {
        List<RankedEntry> ranked = ranked(pool);

        for (int i = 1; i < ranked.size(); i++) {
            assertThat(ranked.get(i).total())
                    .isLessThanOrEqualTo(ranked.get(i - 1).total());
        }
    }

    @Property(tries = 300)
    void what_separates_neighbours_is_named_and_shared_ranks_have_none(@ForAll("pools") List<Marks> pool) {
        List<RankedEntry> ranked = ranked(pool);

        for (int i = 1; i < ranked.size(); i++) {
            Separation why = Objects.requireNonNull(ranked.get(i).fromPrevious());
            boolean same = rank(ranked.get(i)) == rank(ranked.get(i - 1));
            assertThat(why.step().equals(Separation.SHARED)).isEqualTo(same);
            assertThat(why.previous().equals(why.own())).isEqualTo(same);
        }
    }

    @Property(tries = 300)
    void who_competed_is_everyone_but_the_absent(@ForAll("pools") List<Marks> pool) {
        RankedPool result = Ranking.rank(SCORING, pool);

        assertThat(result.entries()).hasSameSizeAs(pool);
        assertThat(result.competed()).isEqualTo((int) result.entries().stream()
                .filter(e -> e.status() != Status.ABSENT)
                .count());
    }

    @Provide
    Arbitrary<List<Marks>> pools() {
        Arbitrary<Mark> theory = marks(null);
        Arbitrary<Mark> practical = Arbitraries.of(90, 100, 110).injectNull(0.4).flatMap(RankingProperties::marks);
        Arbitrary<Marks> one = Combinators.combine(
                        theory,
                        practical,
                        Arbitraries.frequencyOf(
                                Tuple.of(9, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true))))
                .as((t, p, out) -> new Marks("", Map.of("THEORY", t, "PRACTICAL", p), out, List.of()));
        return one.list().ofMinSize(1).ofMaxSize(12).map(list -> {
            List<Marks> named = new ArrayList<>();
            for (Marks marks : list) {
                named.add(new Marks(
                        "E%02d".formatted(named.size()), marks.components(), marks.disqualified(), marks.penalties()));
            }
            return named;
        });
    }

    private static Arbitrary<Mark> marks(@Nullable Integer minutes) {
        return Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of("60", "70", "80").map(s -> new Mark(true, new BigDecimal(s), minutes))),
                Tuple.of(1, Arbitraries.just(new Mark(false, null, null))));
    }

    private static List<RankedEntry> ranked(List<Marks> pool) {
        return Ranking.rank(SCORING, pool).entries().stream()
                .filter(e -> e.status() == Status.RANKED)
                .toList();
    }

    private static int rank(RankedEntry entry) {
        return Objects.requireNonNull(entry.rank());
    }
}
