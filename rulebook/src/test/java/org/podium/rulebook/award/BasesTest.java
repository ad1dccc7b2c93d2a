package org.podium.rulebook.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podium.rulebook.AwardRule.Base;
import org.podium.rulebook.Rounding;
import org.podium.rulebook.ranking.Status;

/** Who counts, and how many places a share comes to. */
class BasesTest {

    @ParameterizedTest
    @CsvSource({
        "5, FLOOR, 0, 1, 1",
        "10, FLOOR, 1, 2, 3",
        "15, FLOOR, 1, 3, 5",
        "20, FLOOR, 2, 4, 7",
        "30, FLOOR, 3, 6, 10",
        "43, FLOOR, 4, 8, 15",
        "180, FLOOR, 18, 36, 63",
        "5, HALF_UP, 1, 1, 2",
        "10, HALF_UP, 1, 2, 4",
        "15, HALF_UP, 2, 3, 5",
        "30, HALF_UP, 3, 6, 11",
        "43, HALF_UP, 4, 9, 15",
        "10, CEIL, 1, 2, 4",
        "43, CEIL, 5, 9, 16",
        "0, CEIL, 0, 0, 0"
    })
    void shares_of_ten_twenty_and_thirty_five_percent(int base, Rounding rounding, int first, int second, int third) {
        assertThat(List.of(10, 20, 35))
                .extracting(percent -> Bases.share(base, percent, rounding))
                .containsExactly(first, second, third);
    }

    @ParameterizedTest
    @CsvSource({"QUALIFIED, 9", "COMPETED, 7", "PERSONS, 7", "UNITS, 6", "RANKED, 4"})
    void a_base_counts_by_status(Base base, int count) {
        PoolFacts pool = Pools.of("EMPLOYEE")
                .ranked(4)
                .unranked(Status.DNF, 2)
                .unranked(Status.DISQUALIFIED, 1)
                .unranked(Status.ABSENT, 2)
                .units(6)
                .build();

        assertThat(Bases.count(base, pool)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"COMPETED, 2", "PERSONS, 3"})
    void persons_of_a_team_are_counted_one_by_one(Base base, int count) {
        PoolFacts pool = Pools.of("STUDENT").pairs().ranked(2).awayOne("E02").build();

        assertThat(Bases.count(base, pool)).isEqualTo(count);
    }
}
