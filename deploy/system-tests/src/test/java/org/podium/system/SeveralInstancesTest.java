package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.podium.local.platform.Report;
import org.podium.system.Reaper.Death;

/**
 * Two processes of every service behind one origin: relay, inbox, caps and jobs know that they are not alone. One of them is
 * killed at a seeded moment of every phase that has work, and the outcome is that of one process each.
 */
@Tag("long")
@ExtendWith(PlayedStory.Once.class)
class SeveralInstancesTest {
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final String TWO_OF_EACH = "registration=2,scoring=2,awards=2,notification=2";

    private final PlayedStory undisturbed;

    SeveralInstancesTest(PlayedStory undisturbed) {
        this.undisturbed = undisturbed;
    }

    @Test
    void two_of_every_service_and_one_killed_in_every_phase_that_has_work_lead_to_the_same_outcome() throws Exception {
        try (RunningPlatform two =
                RunningPlatform.start(Path.of("target", "two-of-each").toAbsolutePath(), "--instances", TWO_OF_EACH)) {
            List<Death> deaths =
                    new KilledPlay(two, undisturbed.report()).play(new SeededDeaths().oneInEveryPhaseThatHasWork());

            assertThat(deaths).extracting(death -> death.fate().service()).containsAll(Services.ALL);
            for (String service : Services.ALL) {
                List<Report.Line> instances = two.instances(service);
                assertThat(instances).extracting(Report.Line::name).containsExactly(service, service + "-2");
                assertThat(instances.stream().mapToInt(Report.Line::restarts).sum())
                        .as("what was killed of " + service + " was started again")
                        .isEqualTo((int) deaths.stream()
                                .filter(death -> death.fate().service().equals(service))
                                .count());
            }
            assertThat(two.cli().run(LOOK, "status").mustSucceed().output())
                    .contains("registration-2", "notification-2");
        }
    }
}
