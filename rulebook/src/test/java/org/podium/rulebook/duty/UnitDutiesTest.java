package org.podium.rulebook.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.podium.rulebook.National;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.duty.DutyState.State;

/** What units owe the national contest. */
class UnitDutiesTest {

    /** The final starts on 20 November: the plan is due on the 13th, the material on the 20th. */
    private static final Rulebook DATED =
            National.amended("{contest: {dates: {FINAL: {starts: 2021-11-20, ends: 2021-11-21}}}}");

    private static final Set<String> WHOLE =
            Set.of("SITUATIONS_AND_PLAN", "POLICY_FOLLOW_UP", "MECHANISM", "TEAM_AND_DUTIES");

    @Test
    void without_a_day_nothing_is_due_or_overdue() {
        assertThat(UnitDuties.examine(National.rulebook(), List.of(), LocalDate.of(2022, 1, 1)))
                .extracting(DutyState::rule, DutyState::state, DutyState::lastDay, DutyState::reminder)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("S1-41", State.DUE, null, null),
                        org.assertj.core.api.Assertions.tuple("S1-40", State.DUE, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-11-10", "2021-11-14"})
    void before_a_stage_that_is_cancelled_nothing_is_due_reminded_of_or_overdue(LocalDate today) {
        Rulebook cancelled = National.amended("""
                {contest: {dates: {FINAL: {starts: 2021-11-20, ends: 2021-11-21}},
                  cancellations: [{id: S1-28/CANCELLED, of: {stage: FINAL}, day: 2021-11-01, clause: S1 四,
                    sentence: {zh: 决赛取消, en: the final is cancelled}}]}}""");

        assertThat(UnitDuties.examine(cancelled, List.of(), today)).isNotEmpty().allSatisfy(duty -> {
            assertThat(duty.state()).isEqualTo(State.DUE);
            assertThat(duty.lastDay()).isNull();
            assertThat(duty.reminder()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2021-11-05, DUE, ",
        "2021-11-06, DUE, 7",
        "2021-11-09, DUE, 7",
        "2021-11-10, DUE, 3",
        "2021-11-12, DUE, 1",
        "2021-11-13, DUE, 1",
        "2021-11-14, OVERDUE, "
    })
    void a_mandatory_duty_is_reminded_of_and_then_overdue(LocalDate today, State state, @Nullable Integer days) {
        DutyState plan = UnitDuties.examine(DATED, List.of(), today).getFirst();

        assertThat(plan.lastDay()).isEqualTo(LocalDate.of(2021, 11, 13));
        assertThat(plan.state()).isEqualTo(state);
        DutyState.Reminder reminder = plan.reminder();
        assertThat(reminder == null ? null : reminder.days()).isEqualTo(days);
    }

    @Test
    void a_plan_must_cover_the_whole_checklist() {
        DutyState half = plan(Set.of("MECHANISM", "POLICY_FOLLOW_UP"));

        assertThat(half.state()).isEqualTo(State.INCOMPLETE);
        assertThat(half.uncovered()).containsExactly("SITUATIONS_AND_PLAN", "TEAM_AND_DUTIES");
        assertThat(half.sentence().zh()).contains("应急小组成员与职责");
        assertThat(half.reminder()).isEqualTo(new DutyState.Reminder(3, 3));
        assertThat(plan(WHOLE).state()).isEqualTo(State.FULFILLED);
        assertThat(plan(WHOLE).reminder()).isNull();
    }

    @Test
    void what_is_only_asked_for_is_never_overdue() {
        DutyState material =
                UnitDuties.examine(DATED, List.of(), LocalDate.of(2021, 12, 1)).get(1);

        assertThat(material.rule()).isEqualTo("S1-40");
        assertThat(material.state()).isEqualTo(State.DUE);
    }

    private static DutyState plan(Set<String> covered) {
        return UnitDuties.examine(DATED, List.of(new Submission("S1-41", covered)), LocalDate.of(2021, 11, 10))
                .getFirst();
    }
}
