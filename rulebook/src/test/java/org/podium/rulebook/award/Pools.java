package org.podium.rulebook.award;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.podium.rulebook.Text;
import org.podium.rulebook.ranking.RankedEntry;
import org.podium.rulebook.ranking.Status;

/** Builds pools: entries E01, E02, … by rank, one competitor each, of level 3 unless told otherwise. */
final class Pools {

    private final String division;
    private final List<RankedEntry> results = new ArrayList<>();
    private final Map<String, String> levels = new HashMap<>();
    private final Map<String, String> ineligible = new HashMap<>();

    private Pools(String division) {
        this.division = division;
    }

    static Pools of(String division) {
        return new Pools(division);
    }

    /** That many more entries, ranked behind those before. */
    Pools ranked(int count) {
        for (int i = 0; i < count; i++) {
            tied(1);
        }
        return this;
    }

    /** That many more entries, all of the next rank. */
    Pools tied(int count) {
        int rank = results.size() + 1;
        for (int i = 0; i < count; i++) {
            results.add(new RankedEntry(
                    id(results.size() + 1), Status.RANKED, rank, BigDecimal.TEN, Map.of(), null, count > 1, null));
        }
        return this;
    }

    Pools unranked(Status status, int count) {
        for (int i = 0; i < count; i++) {
            results.add(new RankedEntry(id(results.size() + 1), status, null, null, Map.of(), null, false, null));
        }
        return this;
    }

    Pools level(String entry, String level) {
        levels.put(entry, level);
        return this;
    }

    Pools ineligible(String entry) {
        ineligible.put(entry, "S2-14");
        return this;
    }

    PoolFacts build() {
        List<PoolFacts.Entry> entries = results.stream().map(this::entry).toList();
        return new PoolFacts("FINAL", null, "AI_TRAINER", division, entries, entries.size(), entries.size(), Map.of());
    }

    private PoolFacts.Entry entry(RankedEntry result) {
        List<PoolFacts.Ineligibility> flags = ineligible.containsKey(result.entry())
                ? List.of(new PoolFacts.Ineligibility("S2-14", "S2 二(二)", new Text("持有称号", "holds a title")))
                : List.of();
        PoolFacts.Competitor person = new PoolFacts.Competitor(
                "P-" + result.entry(), "选手" + result.entry(), levels.getOrDefault(result.entry(), "3"), flags);
        return new PoolFacts.Entry(result, "U-" + result.entry(), List.of(person), List.of());
    }

    static String id(int number) {
        return "E%02d".formatted(number);
    }
}
