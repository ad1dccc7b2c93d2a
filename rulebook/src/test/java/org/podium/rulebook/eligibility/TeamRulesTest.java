package org.podium.rulebook.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.podium.rulebook.eligibility.Examined.TIANJIN;
import static org.podium.rulebook.eligibility.Examined.employee;
import static org.podium.rulebook.eligibility.Examined.examine;
import static org.podium.rulebook.eligibility.Examined.verdict;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules about the entry as a whole. */
class TeamRulesTest {

    @Test
    void a_second_competitor_breaks_the_team_of_one() {
        EntryFacts two = new Entry(employee())
                .competitors(List.of(employee().build(), employee().person("p2").build()))
                .build();

        assertThat(verdict(TIANJIN, two, "S2-09")).isEqualTo(Verdict.FAIL);
        assertThat(examine(TIANJIN, two).stream().filter(f -> f.rule().equals("S2-13")))
                .hasSize(2);
    }

    @Test
    void a_skill_or_division_that_is_not_offered_fails() {
        assertThat(verdict(TIANJIN, new Entry(employee()).skill("WELDING").build(), "S2-09"))
                .isEqualTo(Verdict.FAIL);
        assertThat(verdict(TIANJIN, new Entry(employee()).division("SENIOR").build(), "S2-09"))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void one_coach_is_allowed_and_two_are_not() {
        CoachFacts coach = new CoachFacts("c1", "COACH");

        assertThat(verdict(
                        TIANJIN, new Entry(employee()).coaches(List.of(coach)).build(), "S2-27"))
                .isEqualTo(Verdict.PASS);
        assertThat(verdict(
                        TIANJIN,
                        new Entry(employee())
                                .coaches(List.of(coach, new CoachFacts("c2", "COACH")))
                                .build(),
                        "S2-27"))
                .isEqualTo(Verdict.FAIL);
    }
}
