package org.podium.local.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ToldTest {
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2025-11-06T00:00:00+08:00");

    @Test
    void steps_go_by_time_and_at_one_moment_who_leaves_goes_last() {
        Told withdrawal = Told.at(MORNING, Told.Kind.WITHDRAWAL, "A1", Told.newKeys());
        Told substitution = Told.at(MORNING, Told.Kind.SUBSTITUTION, "Z9", Told.newKeys());
        Told earlier = Told.at(MORNING.minusSeconds(1), Told.Kind.WITHDRAWAL, "Z9", Told.newKeys());
        // the same moment as the morning's, written in another zone
        Told announcement =
                Told.at(OffsetDateTime.parse("2025-11-05T16:00:00Z"), Told.Kind.ANNOUNCEMENT, "2", Told.newKeys());

        assertThat(inOrder(withdrawal, substitution, announcement, earlier))
                .containsExactly(earlier, announcement, substitution, withdrawal);
    }

    @Test
    void what_is_decided_of_the_awards_comes_last_and_as_it_was_decided_without_a_time() {
        Told later = Told.afterResults(new TextNode("2026-01-01T10:00:01Z"), Told.Kind.TIE_DECISION, Told.newKeys());
        Told sooner = Told.afterResults(new TextNode("2026-01-01T10:00:00.5Z"), Told.Kind.NOMINATION, Told.newKeys());
        Told before = Told.at(MORNING.plusYears(9), Told.Kind.WITHDRAWAL, "A1", Told.newKeys());

        assertThat(inOrder(later, sooner, before)).containsExactly(before, sooner, later);
        assertThat(later.written().has("at")).isFalse();
        assertThat(before.written().path("at").asText()).isEqualTo("2034-11-06T00:00:00+08:00");
    }

    @Test
    void a_play_sets_no_clock_back() {
        Told early = Told.at(MORNING, Told.Kind.CORRECTION, "A1", Told.newKeys());

        assertThat(early.notBefore(MORNING.plusHours(1)).at()).isEqualTo(MORNING.plusHours(1));
        assertThat(early.notBefore(MORNING.minusHours(1))).isEqualTo(early);
    }

    private static List<Told> inOrder(Told... steps) {
        return Stream.of(steps).sorted(Told.IN_ORDER).toList();
    }
}
