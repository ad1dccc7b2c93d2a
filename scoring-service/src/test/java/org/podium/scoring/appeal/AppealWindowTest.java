package org.podium.scoring.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.podium.rulebook.Scoring.Disputes;
import org.podium.rulebook.Text;

class AppealWindowTest {
    private static final Disputes RULE = new Disputes("A-47", 2, 24, 2, 2, "A-47", new Text("时限", "limits"));
    private static final Instant FROZEN = Instant.parse("2025-11-12T08:00:00Z");
    private static final Instant PUBLISHED = Instant.parse("2025-11-12T10:00:00Z");

    @Test
    void on_site_so_many_hours_after_the_freeze_and_before_it_always() {
        assertThat(at(Ground.EQUIPMENT, null, "2025-11-12T07:00:00Z")).isEqualTo(new AppealWindow.Open(null));
        Instant last = Instant.parse("2025-11-12T10:00:00Z");
        assertThat(at(Ground.PROCEDURE, FROZEN, "2025-11-12T10:00:00Z")).isEqualTo(new AppealWindow.Open(last));
        assertThat(at(Ground.PROCEDURE, FROZEN, "2025-11-12T10:00:01Z")).isEqualTo(new AppealWindow.Over(last));
    }

    @Test
    void a_score_is_reviewed_so_many_hours_after_it_was_published() {
        assertThat(AppealWindow.at(RULE, Ground.ARITHMETIC, FROZEN, null, PUBLISHED))
                .isEqualTo(new AppealWindow.NotYet());
        Instant last = Instant.parse("2025-11-13T10:00:00Z");
        assertThat(at(Ground.ARITHMETIC, FROZEN, "2025-11-13T10:00:00Z")).isEqualTo(new AppealWindow.Open(last));
        assertThat(at(Ground.ARITHMETIC, FROZEN, "2025-11-13T10:00:01Z")).isEqualTo(new AppealWindow.Over(last));
    }

    @Test
    void on_site_an_answer_is_due_in_hours_and_a_review_takes_working_days() {
        assertThat(AppealWindow.answerDue(RULE, Ground.EQUIPMENT, FROZEN))
                .isEqualTo(Instant.parse("2025-11-12T10:00:00Z"));
        assertThat(AppealWindow.answerDue(RULE, Ground.ARITHMETIC, FROZEN)).isNull();
    }

    private static AppealWindow at(Ground ground, @Nullable Instant frozen, String now) {
        return AppealWindow.at(RULE, ground, frozen, PUBLISHED, Instant.parse(now));
    }
}
