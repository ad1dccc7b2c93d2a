package org.podium.registration.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContestClockTest {
    private static final Instant REAL = Instant.parse("2026-11-21T20:00:00Z");
    private static final Instant SET = Instant.parse("2025-10-20T01:00:00Z");

    @Test
    void a_rehearsal_follows_real_time_until_it_is_set_and_then_stands_still() {
        Contest rehearsal = contest(true);
        assertThat(rehearsal.timeAt(REAL)).isEqualTo(REAL);

        rehearsal.setClock(SET);

        assertThat(rehearsal.timeAt(REAL.plusSeconds(60))).isEqualTo(SET);
        assertThat(rehearsal.clockVersion()).isEqualTo(1);
    }

    @Test
    void a_day_is_the_day_of_the_contests_zone() {
        assertThat(contest(false).dayAt(REAL)).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void the_same_time_again_is_not_backwards_but_earlier_is() {
        Contest rehearsal = contest(true);
        rehearsal.setClock(SET);
        rehearsal.setClock(SET);

        assertThatThrownBy(() -> rehearsal.setClock(SET.minusMillis(1))).isInstanceOf(Contest.ClockGoesBackwards.class);
        assertThat(rehearsal.clockVersion()).isEqualTo(2);
    }

    @Test
    void a_real_contest_has_no_clock_of_its_own() {
        assertThatThrownBy(() -> contest(false).setClock(SET)).isInstanceOf(Contest.ClockOfRealContest.class);
    }

    private static Contest contest(boolean rehearsal) {
        return Contest.publish(
                UUID.randomUUID(), "slug", "赛", "contest", ZoneId.of("Asia/Shanghai"), rehearsal, "office", REAL);
    }
}
