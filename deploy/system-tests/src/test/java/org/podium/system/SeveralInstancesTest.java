package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.podium.local.platform.Report;
import org.podium.system.Reaper.Death;

/**
 * Two processes of every service behind one origin: relay, inbox, caps and jobs know that they are not alone. One of them is
 * killed at a seeded moment of every phase that has work, and the outcome is that of one process each.
 */
@Tag("long")
@ExtendWith({PlayedStory.Once.class, PlayedNational.Once.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralInstancesTest {
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final String TWO_OF_EACH = "registration=2,scoring=2,awards=2,notification=2";

    private final PlayedStory tianjin;
    private final PlayedNational national;
    private RunningPlatform two;

    SeveralInstancesTest(PlayedStory tianjin, PlayedNational national) {
        this.tianjin = tianjin;
        this.national = national;
    }

    @BeforeAll
    void two_of_every_service_are_started() {
        two = RunningPlatform.start(Path.of("target", "two-of-each").toAbsolutePath(), "--instances", TWO_OF_EACH);
    }

    @AfterAll
    void they_are_stopped() {
        two.close();
    }

    @Test
    void one_killed_in_every_phase_of_the_tianjin_story_that_has_work_changes_nothing_of_its_outcome()
            throws Exception {
        sameOutcome(tianjin.report(), WorkByPhase.TIANJIN);
        assertThat(two.cli().run(LOOK, "status").mustSucceed().output()).contains("registration-2", "notification-2");
    }

    /** Eight regions whose pools come into being with their first entries, offered places, amendments, titles refused. */
    @Test
    void one_killed_in_every_phase_of_the_national_story_that_has_work_changes_nothing_of_its_outcome()
            throws Exception {
        sameOutcome(national.report(), WorkByPhase.NATIONAL);
    }

    private void sameOutcome(JsonNode undisturbed, WorkByPhase work) throws Exception {
        Map<String, Integer> before = restarts();
        List<Death> deaths =
                new KilledPlay(two, undisturbed, work).play(new SeededDeaths(work).oneInEveryPhaseThatHasWork());

        assertThat(deaths).extracting(death -> death.fate().service()).containsAll(Services.ALL);
        Map<String, Integer> after = restarts();
        for (String service : Services.ALL) {
            assertThat(two.instances(service)).extracting(Report.Line::name).containsExactly(service, service + "-2");
            int died = (int) deaths.stream()
                    .filter(death -> death.fate().service().equals(service))
                    .count();
            assertThat(after)
                    .as("what was killed of " + service + " was started again")
                    .containsEntry(service, before.getOrDefault(service, 0) + died);
        }
    }

    /** By service, of both its processes together. */
    private Map<String, Integer> restarts() {
        return Services.ALL.stream()
                .collect(Collectors.toMap(Function.identity(), service -> two.instances(service).stream()
                        .mapToInt(Report.Line::restarts)
                        .sum()));
    }
}
