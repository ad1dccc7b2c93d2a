package org.podium.scoring.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.podium.kit.problem.ProblemException;
import org.podium.scoring.ScoringProblem;

class SheetTest {
    private static final Instant NOW = Instant.parse("2025-11-12T08:00:00Z");
    private static final Map<String, ComponentMark> MARKS =
            Map.of("THEORY", ComponentMark.of("80", null), "PRACTICAL", ComponentMark.of("90.50", 100));
    private static final Map<String, ComponentMark> OTHER =
            Map.of("THEORY", ComponentMark.of("80", null), "PRACTICAL", ComponentMark.of("90.05", 100));

    private final Sheet sheet = new Sheet(UUID.randomUUID(), UUID.randomUUID(), "K7M4QX");

    @Test
    void two_people_who_agree_confirm_a_sheet() {
        MarkVersion first = enter("ann", MARKS);

        MarkVersion second = rekey(first, "bob", MARKS);

        assertThat(sheet.status()).isEqualTo(SheetStatus.CONFIRMED);
        assertThat(sheet.validNumber()).isEqualTo(1);
        assertThat(second.agrees()).isTrue();
        assertThat(second.about()).isEqualTo(1);
    }

    @Test
    void eighty_and_eighty_point_zero_are_the_same_mark() {
        MarkVersion first = enter("ann", Map.of("THEORY", ComponentMark.of("80", null)));

        assertThat(first.differences(Map.of("THEORY", ComponentMark.of("80.00", null))))
                .isEmpty();
    }

    @Test
    void absent_is_not_an_attended_zero() {
        MarkVersion first = enter("ann", Map.of("THEORY", ComponentMark.absent()));

        assertThat(first.differences(Map.of("THEORY", ComponentMark.of("0", null))))
                .containsExactly("THEORY");
    }

    @Test
    void a_difference_blocks_the_sheet_and_stays_on_record() {
        MarkVersion first = enter("ann", MARKS);

        MarkVersion second = rekey(first, "bob", OTHER);

        assertThat(sheet.status()).isEqualTo(SheetStatus.DIFFERS);
        assertThat(sheet.validNumber()).isNull();
        assertThat(second.agrees()).isFalse();
        assertThat(first.differences(OTHER)).containsExactly("PRACTICAL");
    }

    @Test
    void after_a_difference_the_same_person_does_not_confirm_by_trial_and_another_may() {
        MarkVersion first = enter("ann", MARKS);
        rekey(first, "bob", OTHER);

        refused(
                ScoringProblem.DIFFERED_BEFORE,
                () -> sheet.rekey(UUID.randomUUID(), first, Set.of("bob"), MARKS, "bob", NOW));
        assertThat(sheet.status()).isEqualTo(SheetStatus.DIFFERS);
        MarkVersion third = sheet.rekey(UUID.randomUUID(), first, Set.of("bob"), MARKS, "cid", NOW);

        assertThat(third.number()).isEqualTo(3);
        assertThat(sheet.status()).isEqualTo(SheetStatus.CONFIRMED);
    }

    @Test
    void after_a_difference_the_sheet_entered_anew_is_confirmed_by_the_same_two() {
        rekey(enter("ann", OTHER), "bob", MARKS);

        rekey(enter("ann", MARKS), "bob", MARKS);

        assertThat(sheet.status()).isEqualTo(SheetStatus.CONFIRMED);
        assertThat(sheet.validNumber()).isEqualTo(3);
    }

    @Test
    void after_a_difference_a_new_first_entry_needs_another_second_person() {
        rekey(enter("ann", OTHER), "bob", MARKS);
        MarkVersion fresh = enter("bob", MARKS);

        refused(ScoringProblem.OWN_ENTRY, () -> rekey(fresh, "bob", MARKS));
        rekey(fresh, "ann", MARKS);

        assertThat(sheet.status()).isEqualTo(SheetStatus.CONFIRMED);
        assertThat(sheet.validNumber()).isEqualTo(3);
    }

    @Test
    void nobody_confirms_an_own_entry() {
        MarkVersion first = enter("ann", MARKS);

        refused(ScoringProblem.OWN_ENTRY, () -> rekey(first, "ann", MARKS));
    }

    @Test
    void a_first_entry_is_not_overwritten_by_another_person() {
        enter("ann", MARKS);

        refused(ScoringProblem.SHEET_ALREADY_ENTERED, () -> enter("bob", OTHER));
    }

    @Test
    void a_confirmed_sheet_takes_no_entry_any_more() {
        MarkVersion first = enter("ann", MARKS);
        rekey(first, "bob", MARKS);

        refused(ScoringProblem.SHEET_ALREADY_CONFIRMED, () -> enter("ann", OTHER));
        refused(ScoringProblem.SHEET_ALREADY_CONFIRMED, () -> rekey(first, "cid", MARKS));
    }

    @Test
    void an_empty_sheet_cannot_be_confirmed_or_corrected() {
        refused(ScoringProblem.SHEET_NOT_CONFIRMED, () -> correct("ann"));
        refused(ScoringProblem.NO_CORRECTION_OPEN, () -> sheet.approve(UUID.randomUUID(), "chief", NOW));
    }

    @Test
    void a_correction_counts_when_a_second_person_approves_it() {
        rekey(enter("ann", MARKS), "bob", MARKS);

        MarkVersion correction = correct("ann");
        assertThat(sheet.status()).isEqualTo(SheetStatus.CORRECTING);
        assertThat(sheet.validNumber()).isEqualTo(1);
        refused(ScoringProblem.OWN_ENTRY, () -> sheet.approve(UUID.randomUUID(), "ann", NOW));
        sheet.approve(UUID.randomUUID(), "chief", NOW);

        assertThat(sheet.status()).isEqualTo(SheetStatus.CONFIRMED);
        assertThat(sheet.validNumber()).isEqualTo(correction.number());
        assertThat(correction.reason()).isEqualTo("sum was wrong on the paper");
    }

    @Test
    void a_rejected_correction_leaves_the_marks_as_they_were() {
        rekey(enter("ann", MARKS), "bob", MARKS);
        correct("ann");

        sheet.reject(UUID.randomUUID(), "the paper says otherwise", "chief", NOW);

        assertThat(sheet.status()).isEqualTo(SheetStatus.CONFIRMED);
        assertThat(sheet.validNumber()).isEqualTo(1);
    }

    @Test
    void a_sheet_that_nobody_keyed_gets_its_first_marks_by_a_correction_once_the_pool_is_frozen() {
        sheet.correct(UUID.randomUUID(), true, MARKS, "the paper was found", "ann", NOW);
        sheet.reject(UUID.randomUUID(), "of another room", "chief", NOW);
        assertThat(sheet.status()).isEqualTo(SheetStatus.EMPTY);
        assertThat(sheet.validNumber()).isNull();

        MarkVersion found = sheet.correct(UUID.randomUUID(), true, MARKS, "the paper was found", "ann", NOW);
        sheet.approve(UUID.randomUUID(), "chief", NOW);

        assertThat(sheet.status()).isEqualTo(SheetStatus.CONFIRMED);
        assertThat(sheet.validNumber()).isEqualTo(found.number());
    }

    @Test
    void a_second_correction_waits_for_the_first() {
        rekey(enter("ann", MARKS), "bob", MARKS);
        correct("ann");

        refused(ScoringProblem.CORRECTION_OPEN, () -> correct("bob"));
    }

    private MarkVersion enter(String by, Map<String, ComponentMark> marks) {
        return sheet.enter(UUID.randomUUID(), marks, by, NOW);
    }

    private MarkVersion rekey(MarkVersion first, String by, Map<String, ComponentMark> marks) {
        return sheet.rekey(UUID.randomUUID(), first, Set.of(), marks, by, NOW);
    }

    private MarkVersion correct(String by) {
        return sheet.correct(UUID.randomUUID(), false, OTHER, "sum was wrong on the paper", by, NOW);
    }

    private static void refused(ScoringProblem why, ThrowingCallable step) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(step).satisfies(e -> assertThat(e.code())
                .isEqualTo(why));
    }
}
