package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
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
    private static final long SEED = Long.getLong("podium.seed", 20251016L);
    private static final Set<Fate.How> WAYS = EnumSet.complementOf(EnumSet.of(Fate.How.IDLE));

    private final Random random = new Random(SEED);
    private final KilledPlay killed;

    KilledServicesTest(PlayedStory undisturbed) {
        killed = new KilledPlay(undisturbed);
    }

    @BeforeEach
    void say_the_seed() {
        System.out.println("services die by seed " + SEED);
    }

    @Test
    void one_service_dies_at_its_work_in_every_phase_that_has_any_and_each_does_and_in_every_way() throws Exception {
        Map<String, Fate> plan = plan();
        List<Death> deaths =
                killed.play(phase -> Stream.ofNullable(plan.get(phase)).toList());
        assertThat(deaths).extracting(death -> death.fate().service()).containsAll(Services.ALL);
        assertThat(WAYS).allSatisfy(how -> assertThat(deaths)
                .anySatisfy(death -> assertThat(death.fate().how()).isEqualTo(how)));
    }

    @Test
    @Tag("long")
    void every_service_dies_in_every_phase_and_at_its_work_where_it_has_any() throws Exception {
        killed.play(phase -> Services.ALL.stream()
                .map(service -> oneOf(WorkByPhase.fates(phase, service, random)))
                .toList());
    }

    /** One death in every phase that has work, such that every service dies, and every way to die is met. */
    private Map<String, Fate> plan() {
        Map<String, Fate> plan = new LinkedHashMap<>();
        do {
            plan.clear();
            Map<Object, Integer> deathsOf = new HashMap<>();
            for (String phase : WorkByPhase.phases()) {
                List<String> working = WorkByPhase.workingIn(phase);
                if (!working.isEmpty()) {
                    String victim = rarest(working, deathsOf, service -> service);
                    plan.put(phase, rarest(WorkByPhase.fates(phase, victim, random), deathsOf, Fate::how));
                }
            }
        } while (plan.values().stream().map(Fate::service).distinct().count() < Services.ALL.size()
                || plan.values().stream().map(Fate::how).distinct().count() < WAYS.size());
        return plan;
    }

    /** One of those whose kind was chosen least so far. */
    private <T> T rarest(List<T> choices, Map<Object, Integer> chosen, Function<? super T, ?> kind) {
        int fewest = choices.stream()
                .mapToInt(choice -> chosen.getOrDefault(kind.apply(choice), 0))
                .min()
                .orElseThrow();
        T rarest = oneOf(choices.stream()
                .filter(choice -> chosen.getOrDefault(kind.apply(choice), 0) == fewest)
                .toList());
        chosen.merge(kind.apply(rarest), 1, Integer::sum);
        return rarest;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
