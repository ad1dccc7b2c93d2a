package org.podium.system;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Who dies in which phase, and at which event of it, by a seed that is printed; {@code -Dpodium.seed=…} tries another. */
final class SeededDeaths {
    static final Set<Fate.How> WAYS = EnumSet.complementOf(EnumSet.of(Fate.How.IDLE));
    private static final long SEED = Long.getLong("podium.seed", 20251016L);

    private final Random random = new Random(SEED);
    private final WorkByPhase work;

    /** In the story of Tianjin. */
    SeededDeaths() {
        this(WorkByPhase.TIANJIN);
    }

    SeededDeaths(WorkByPhase work) {
        this.work = work;
        System.out.println("services die by seed " + SEED);
    }

    /** One death in every phase that has work, such that every service dies, and every way to die is met. */
    IntFunction<List<Fate>> oneInEveryPhaseThatHasWork() {
        Map<Integer, Fate> plan = new LinkedHashMap<>();
        do {
            plan.clear();
            Map<Object, Integer> deathsOf = new HashMap<>();
            for (int phase = 0; phase < work.phases().size(); phase++) {
                List<String> working = work.workingIn(phase);
                if (!working.isEmpty()) {
                    String victim = rarest(working, deathsOf, service -> service);
                    plan.put(phase, rarest(work.fates(phase, victim, random), deathsOf, Fate::how));
                }
            }
        } while (plan.values().stream().map(Fate::service).distinct().count() < Services.ALL.size()
                || plan.values().stream().map(Fate::how).distinct().count() < WAYS.size());
        return phase -> Stream.ofNullable(plan.get(phase)).toList();
    }

    IntFunction<List<Fate>> everyServiceInEveryPhase() {
        return phase -> Services.ALL.stream()
                .map(service -> oneOf(work.fates(phase, service, random)))
                .toList();
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
