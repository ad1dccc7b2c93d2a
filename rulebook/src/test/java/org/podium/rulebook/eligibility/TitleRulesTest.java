package org.podium.rulebook.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.podium.rulebook.EligibilityRule.TitleFactKind.ELIGIBLE_TO_APPLY;
import static org.podium.rulebook.EligibilityRule.TitleFactKind.HELD;
import static org.podium.rulebook.eligibility.Examined.TIANJIN;
import static org.podium.rulebook.eligibility.Examined.employee;
import static org.podium.rulebook.eligibility.Examined.entry;
import static org.podium.rulebook.eligibility.Examined.verdict;
import static org.podium.rulebook.eligibility.Examined.with;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podium.rulebook.EligibilityRule.TitleFactKind;
import org.podium.rulebook.Rulebook;

/** What a declared title costs. */
class TitleRulesTest {

    @ParameterizedTest
    @CsvSource({
        "中华技能大奖, HELD, , FAIL, PASS",
        "全国技术能手, HELD, 2019, FAIL, PASS",
        "全国技术能手, ELIGIBLE_TO_APPLY, , FAIL, PASS",
        "全国技术能手, ELIGIBLE_TO_APPLY, 2024, FAIL, PASS",
        "中华技能大奖, ELIGIBLE_TO_APPLY, , PASS, PASS",
        "海河工匠, HELD, , PASS, AWARD_INELIGIBLE",
        "天津市技术能手, HELD, 2023, PASS, AWARD_INELIGIBLE",
        "天津市技术能手, ELIGIBLE_TO_APPLY, , PASS, PASS",
        "滨海工匠, HELD, , NEEDS_REVIEW, NEEDS_REVIEW"
    })
    void a_title_bars_costs_the_award_or_goes_to_a_person(
            String title, TitleFactKind fact, @Nullable Integer year, Verdict bars, Verdict costs) {
        EntryFacts entry = entry(employee().titles(new TitleFact(title, fact, year)));

        assertThat(verdict(TIANJIN, entry, "S2-13")).isEqualTo(bars);
        assertThat(verdict(TIANJIN, entry, "S2-14")).isEqualTo(costs);
    }

    @Test
    void titles_alone_say_whose_award_they_cost() {
        TitleFact costs = new TitleFact("海河工匠", HELD, null);
        EntryFacts entry = entry(employee().titles(costs));

        assertThat(Eligibility.withoutAwards(
                        TIANJIN,
                        entry.skill(),
                        entry.division(),
                        entry.competitors().getFirst().person(),
                        List.of(costs)))
                .containsExactly(Examined.finding(TIANJIN, entry, "S2-14"));
        assertThat(Eligibility.withoutAwards(
                        TIANJIN,
                        entry.skill(),
                        entry.division(),
                        "somebody",
                        List.of(new TitleFact("中华技能大奖", HELD, null), new TitleFact("滨海工匠", HELD, null))))
                .isEmpty();
    }

    @Test
    void a_certain_title_is_not_hidden_by_an_unknown_one() {
        EntryFacts entry =
                entry(employee().titles(new TitleFact("滨海工匠", HELD, null), new TitleFact("海河工匠", HELD, null)));

        assertThat(verdict(TIANJIN, entry, "S2-13")).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(verdict(TIANJIN, entry, "S2-14")).isEqualTo(Verdict.AWARD_INELIGIBLE);
    }

    @ParameterizedTest
    @CsvSource({"2019, FAIL", "2021, PASS", ", NEEDS_REVIEW"})
    void a_list_may_name_years_and_a_missing_one_goes_to_a_person(@Nullable Integer year, Verdict verdict) {
        Rulebook years = with(
                "{title: 全国技术能手, fact: ELIGIBLE_TO_APPLY}",
                "{title: 全国技术能手, fact: ELIGIBLE_TO_APPLY, years: [2019, 2020]}");

        assertThat(verdict(years, entry(employee().titles(new TitleFact("全国技术能手", ELIGIBLE_TO_APPLY, year))), "S2-13"))
                .isEqualTo(verdict);
    }

    @Test
    void a_closed_list_passes_what_it_does_not_name() {
        Rulebook closed = with("list: OPEN", "list: CLOSED");
        EntryFacts entry = entry(employee().titles(new TitleFact("滨海工匠", HELD, null)));

        assertThat(verdict(closed, entry, "S2-13")).isEqualTo(Verdict.PASS);
    }
}
