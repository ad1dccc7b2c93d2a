package org.podium.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReachTest {
    private static final Reach SKILL = new Reach("AI_TRAINER", null, null, null);

    @Test
    void what_is_not_limited_covers_everything() {
        assertThat(Reach.CONTEST.covers(Reach.CONTEST)).isTrue();
        assertThat(Reach.CONTEST.covers(new Reach("AI_TRAINER", "STUDENT", "120000", "FINAL")))
                .isTrue();
    }

    @Test
    void a_limit_covers_itself_and_what_lies_within() {
        assertThat(SKILL.covers(SKILL)).isTrue();
        assertThat(SKILL.covers(Reach.of("AI_TRAINER", "STUDENT"))).isTrue();
    }

    @Test
    void a_limit_covers_neither_another_nor_the_whole_nor_what_has_none() {
        assertThat(SKILL.covers(Reach.of("SERVICE_ROBOT", "STUDENT"))).isFalse();
        assertThat(SKILL.covers(Reach.CONTEST)).isFalse();
        assertThat(SKILL.covers(new Reach(null, "STUDENT", null, null))).isFalse();
        assertThat(new Reach(null, null, "120000", null).covers(Reach.of("AI_TRAINER", "STUDENT")))
                .as("the final belongs to no region")
                .isFalse();
        Reach preliminary = new Reach(null, null, null, "PRELIMINARY");
        assertThat(preliminary.covers(new Reach("AI_TRAINER", "STUDENT", null, "FINAL")))
                .isFalse();
        assertThat(preliminary.covers(Reach.of("AI_TRAINER", "STUDENT")))
                .as("what belongs to no stage")
                .isFalse();
        assertThat(preliminary.covers(new Reach("AI_TRAINER", "STUDENT", "120000", "PRELIMINARY")))
                .isTrue();
    }
}
