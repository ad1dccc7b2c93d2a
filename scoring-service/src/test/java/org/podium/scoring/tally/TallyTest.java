package org.podium.scoring.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.podium.rulebook.ranking.RankedEntry;
import org.podium.rulebook.ranking.Status;
import org.podium.scoring.TestRulebook;
import org.podium.scoring.attendance.AttendanceStatus;
import org.podium.scoring.attendance.Turnout;
import org.podium.scoring.marking.ComponentMark;
import org.podium.scoring.marking.SheetStatus;
import org.podium.scoring.penalty.Penalty;

class TallyTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final Map<String, AttendanceStatus> AWAY =
            Map.of("THEORY", AttendanceStatus.ABSENT, "PRACTICAL", AttendanceStatus.ABSENT);
    private static final Penalty.Terms OUT = new Penalty.Terms("DISQUALIFY", null, null);

    @Test
    void everything_that_is_missing_is_named_at_once() {
        Tally tally = new Tally(List.of(
                contender(A, SheetStatus.EMPTY, Map.of(), Map.of()),
                contender(B, SheetStatus.DIFFERS, Map.of(), Map.of()),
                new Contender(C, "U", null, null, Map.of(), new Turnout(List.of(), Map.of()), List.of())));

        assertThat(tally.missing(TestRulebook.scoring()))
                .extracting(Missing::what)
                .containsExactlyInAnyOrder(
                        Missing.What.SHEET_EMPTY, Missing.What.SHEET_DIFFERS, Missing.What.NOT_DRAWN);
    }

    @Test
    void an_entry_that_came_to_nothing_needs_no_sheet() {
        Tally tally = new Tally(List.of(contender(A, SheetStatus.EMPTY, Map.of(), AWAY)));

        assertThat(tally.missing(TestRulebook.scoring())).isEmpty();
    }

    @Test
    void an_entry_that_missed_one_component_still_needs_its_sheet() {
        Tally tally = new Tally(
                List.of(contender(A, SheetStatus.EMPTY, Map.of(), Map.of("THEORY", AttendanceStatus.ABSENT))));

        assertThat(tally.missing(TestRulebook.scoring())).hasSize(1);
    }

    @Test
    void a_disqualified_entry_needs_no_sheet() {
        Tally tally = new Tally(List.of(contender(A, SheetStatus.EMPTY, Map.of(), Map.of(), OUT)));

        assertThat(tally.missing(TestRulebook.scoring())).isEmpty();
    }

    @Test
    void attendance_that_contradicts_the_sheet_is_named_with_its_component() {
        Tally tally = new Tally(List.of(
                contender(A, SheetStatus.CONFIRMED, marks("80", "90"), Map.of("PRACTICAL", AttendanceStatus.ABSENT))));

        assertThat(tally.missing(TestRulebook.scoring()))
                .containsExactly(new Missing("CODE1", Missing.What.ATTENDANCE_DIFFERS, "PRACTICAL"));
    }

    @Test
    void marks_that_changed_after_the_freeze_overrule_the_roll_and_who_has_them_competed() {
        Tally tally = new Tally(List.of(contender(A, SheetStatus.CONFIRMED, marks("80", "90"), AWAY)));

        assertThat(tally.missing(TestRulebook.scoring())).hasSize(2);
        assertThat(tally.missingSinceFreeze(TestRulebook.scoring())).isEmpty();
        assertThat(tally.rank(TestRulebook.scoring()).competedPersons()).isEqualTo(1);
    }

    @Test
    void a_correction_that_waits_keeps_the_pool_open() {
        Tally tally = new Tally(List.of(contender(A, SheetStatus.CORRECTING, marks("80", "90"), Map.of())));

        assertThat(tally.missing(TestRulebook.scoring()))
                .extracting(Missing::what)
                .containsExactly(Missing.What.CORRECTION_OPEN);
    }

    @Test
    void absent_takes_nothing_and_an_attended_zero_counts() {
        Tally.Standings standings = new Tally(List.of(
                        contender(A, SheetStatus.EMPTY, Map.of(), AWAY),
                        contender(B, SheetStatus.CONFIRMED, marks("0", "0"), Map.of()),
                        contender(
                                C,
                                SheetStatus.CONFIRMED,
                                Map.of("THEORY", ComponentMark.absent(), "PRACTICAL", ComponentMark.of("70", null)),
                                Map.of())))
                .rank(TestRulebook.scoring());

        assertThat(standings.entries())
                .extracting(RankedEntry::entry, RankedEntry::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(B.toString(), Status.RANKED),
                        org.assertj.core.groups.Tuple.tuple(C.toString(), Status.DNF),
                        org.assertj.core.groups.Tuple.tuple(A.toString(), Status.ABSENT));
        assertThat(standings.competed()).isEqualTo(2);
        assertThat(standings.units()).hasSize(1);
        assertThat(standings.competedPersons()).isEqualTo(2);
    }

    @Test
    void a_disqualified_entry_leaves_the_ranks_to_those_below() {
        Tally.Standings standings = new Tally(List.of(
                        contender(A, SheetStatus.CONFIRMED, marks("90", "90"), Map.of(), OUT),
                        contender(B, SheetStatus.CONFIRMED, marks("80", "80"), Map.of())))
                .rank(TestRulebook.scoring());

        assertThat(standings.entries().getFirst().entry()).isEqualTo(B.toString());
        assertThat(standings.entries().getFirst().rank()).isEqualTo(1);
        assertThat(standings.entries().getLast().status()).isEqualTo(Status.DISQUALIFIED);
        assertThat(standings.competed()).isEqualTo(2);
    }

    @Test
    void points_off_a_component_and_a_share_off_the_total_follow_the_catalogue() {
        Tally.Standings standings = new Tally(List.of(
                        contender(
                                A,
                                SheetStatus.CONFIRMED,
                                marks("80", "90"),
                                Map.of(),
                                new Penalty.Terms("DEDUCTION_POINTS", "PRACTICAL", new BigDecimal("5.00"))),
                        contender(
                                B,
                                SheetStatus.CONFIRMED,
                                marks("80", "90"),
                                Map.of(),
                                new Penalty.Terms("DEDUCTION_PERCENT", null, new BigDecimal("10.00")))))
                .rank(TestRulebook.scoring());

        assertThat(standings.entries())
                .extracting(RankedEntry::total)
                .containsExactly(new BigDecimal("84.00"), new BigDecimal("79.20"));
    }

    private static Map<String, ComponentMark> marks(String theory, String practical) {
        return Map.of("THEORY", ComponentMark.of(theory, null), "PRACTICAL", ComponentMark.of(practical, null));
    }

    private static Contender contender(
            UUID entry,
            @Nullable SheetStatus sheet,
            Map<String, ComponentMark> marks,
            Map<String, AttendanceStatus> attendance,
            Penalty.Terms... penalties) {
        Turnout turnout = new Turnout(List.of(entry), Map.of(entry, attendance));
        String code = "CODE" + entry.getLeastSignificantBits();
        return new Contender(entry, "91120101000000000X", code, sheet, marks, turnout, List.of(penalties));
    }
}
