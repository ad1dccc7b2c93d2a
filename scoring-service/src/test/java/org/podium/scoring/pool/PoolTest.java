package org.podium.scoring.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.podium.kit.problem.ProblemException;
import org.podium.scoring.ScoringProblem;

class PoolTest {
    private static final Instant NOW = Instant.parse("2025-11-12T08:00:00Z");

    private final Pool pool =
            new Pool(UUID.randomUUID(), UUID.randomUUID(), new PoolKey("FINAL", "", "AI_TRAINER", "EMPLOYEE"));

    @Test
    void a_pool_goes_one_way() {
        refused(ScoringProblem.POOL_NOT_DRAWN, () -> pool.freeze("chief", NOW));
        pool.draw(1);
        refused(ScoringProblem.POOL_NOT_FROZEN, () -> pool.decode("supervisor", NOW));
        pool.freeze("chief", NOW);
        refused(ScoringProblem.POOL_FROZEN, () -> pool.freeze("chief", NOW));
        refused(ScoringProblem.POOL_FROZEN, () -> pool.draw(1));
        refused(ScoringProblem.POOL_NOT_DECODED, pool::refuseUnlessDecoded);
        pool.decode("supervisor", NOW);
        refused(ScoringProblem.POOL_ALREADY_DECODED, () -> pool.decode("supervisor", NOW));
        pool.refuseUnlessDecoded();

        assertThat(pool.status()).isEqualTo(PoolStatus.DECODED);
    }

    @Test
    void who_froze_a_pool_does_not_decode_it() {
        pool.draw(1);
        pool.freeze("somebody", NOW);

        refused(ScoringProblem.OWN_FREEZE, () -> pool.decode("somebody", NOW));
    }

    @Test
    void a_supplementary_draw_changes_nothing_but_the_code_table() {
        pool.draw(1);
        pool.draw(1);

        assertThat(pool.status()).isEqualTo(PoolStatus.DRAWN);
        assertThat(pool.started()).isFalse();
    }

    @Test
    void a_pool_begins_with_the_first_who_is_there_until_the_roll_is_put_right() {
        pool.attended(true);
        assertThat(pool.started()).isTrue();

        pool.attended(false);
        assertThat(pool.started()).isFalse();
    }

    private static void refused(ScoringProblem why, ThrowingCallable step) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(step).satisfies(e -> assertThat(e.code())
                .isEqualTo(why));
    }
}
