package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.podium.system.Reaper.Death;

/**
 * Services killed in the middle of their work change nothing of the outcome, and lose no event and no mail. The seed
 * says who dies in which phase and at which event of it; {@code -Dpodium.seed=…} tries another.
 */
@ExtendWith(PlayedStory.Once.class)
class KilledServicesTest {
    private final SeededDeaths seeded = new SeededDeaths();
    private final KilledPlay killed;

    KilledServicesTest(PlayedStory undisturbed) {
        killed = new KilledPlay(undisturbed.platform(), undisturbed.report());
    }

    @Test
    void one_service_dies_at_its_work_in_every_phase_that_has_any_and_each_does_and_in_every_way() throws Exception {
        List<Death> deaths = killed.play(seeded.oneInEveryPhaseThatHasWork());
        assertThat(deaths).extracting(death -> death.fate().service()).containsAll(Services.ALL);
        assertThat(SeededDeaths.WAYS).allSatisfy(how -> assertThat(deaths)
                .anySatisfy(death -> assertThat(death.fate().how()).isEqualTo(how)));
    }

    @Test
    @Tag("long")
    void every_service_dies_in_every_phase_and_at_its_work_where_it_has_any() throws Exception {
        killed.play(seeded.everyServiceInEveryPhase());
    }
}
