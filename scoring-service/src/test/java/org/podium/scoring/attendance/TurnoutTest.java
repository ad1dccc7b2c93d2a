package org.podium.scoring.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.rulebook.Scoring;
import org.podium.scoring.TestRulebook;

class TurnoutTest {
    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BOB = new UUID(0, 2);
    private static final UUID FORMER = new UUID(0, 3);
    private static final Scoring ANY = TestRulebook.scoring();
    private static final Scoring ALL = TestRulebook.teamsCompeteWhole();

    @Test
    void one_of_a_team_is_enough_unless_the_rulebook_wants_all() {
        Turnout turnout = theory(Map.of(ANN, AttendanceStatus.PRESENT, BOB, AttendanceStatus.ABSENT));

        assertThat(turnout.of(ANY, "THEORY")).isEqualTo(AttendanceStatus.PRESENT);
        assertThat(turnout.of(ALL, "THEORY")).isEqualTo(AttendanceStatus.ABSENT);
    }

    @Test
    void what_depends_on_somebody_unrecorded_stays_open() {
        Turnout away = theory(Map.of(ANN, AttendanceStatus.ABSENT));
        Turnout here = theory(Map.of(ANN, AttendanceStatus.PRESENT));

        assertThat(away.of(ANY, "THEORY")).isNull();
        assertThat(away.of(ALL, "THEORY")).isEqualTo(AttendanceStatus.ABSENT);
        assertThat(here.of(ANY, "THEORY")).isEqualTo(AttendanceStatus.PRESENT);
        assertThat(here.of(ALL, "THEORY")).isNull();
        assertThat(here.of(ANY, "PRACTICAL")).isNull();
    }

    @Test
    void where_nothing_is_recorded_the_sheet_alone_speaks() {
        Turnout nothing = new Turnout(List.of(ANN), Map.of());
        Turnout ofNobody = new Turnout(List.of(), Map.of());

        assertThat(nothing.of(ANY, "THEORY")).isNull();
        assertThat(ofNobody.of(ANY, "THEORY")).isNull();
        assertThat(ofNobody.of(ALL, "THEORY")).isNull();
    }

    @Test
    void who_was_substituted_no_longer_counts() {
        Turnout turnout = theory(
                Map.of(FORMER, AttendanceStatus.PRESENT, ANN, AttendanceStatus.ABSENT, BOB, AttendanceStatus.ABSENT));

        assertThat(turnout.of(ANY, "THEORY")).isEqualTo(AttendanceStatus.ABSENT);
    }

    @Test
    void a_person_who_missed_one_component_still_took_part() {
        Turnout turnout = theory(Map.of(ANN, AttendanceStatus.ABSENT));

        assertThat(turnout.cameToNothing(ANN, Set.of("THEORY"))).isTrue();
        assertThat(turnout.cameToNothing(ANN, Set.of("THEORY", "PRACTICAL"))).isFalse();
        assertThat(turnout.cameToNothing(BOB, Set.of("THEORY"))).isFalse();
    }

    private static Turnout theory(Map<UUID, AttendanceStatus> seen) {
        return new Turnout(
                List.of(ANN, BOB),
                seen.entrySet().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                Map.Entry::getKey, s -> Map.of("THEORY", s.getValue()))));
    }
}
