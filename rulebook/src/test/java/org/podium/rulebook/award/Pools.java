package org.podium.rulebook.award;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Text;
import org.podium.rulebook.ranking.RankedEntry;
import org.podium.rulebook.ranking.Status;

/**
 * Builds pools: entries E01, E02, … by rank, one competitor each, of level 3 unless told otherwise, and each from a unit
 * of its own. Totals fall from 99 by a point a rank.
 */
final class Pools {

    private final String division;
    private final List<RankedEntry> results = new ArrayList<>();
    private final Map<String, String> levels = new HashMap<>();
    private final Map<String, String> ineligible = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();
    private final Set<String> away = new HashSet<>();
    private boolean pairs;
    private @Nullable Integer unitCount;

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
                    id(results.size() + 1),
                    Status.RANKED,
                    rank,
                    BigDecimal.valueOf(100L - rank),
                    Map.of("PRACTICAL", BigDecimal.valueOf(100L - rank)),
                    null,
                    count > 1,
                    null));
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

    /** Teams of two with two instructors; {@code ineligible} and {@code awayOne} are about the second person. */
    Pools pairs() {
        pairs = true;
        return this;
    }

    Pools awayOne(String entry) {
        away.add(entry);
        return this;
    }

    Pools unit(String entry, String code) {
        units.put(entry, code);
        return this;
    }

    /** Distinct units that took part, where the entries do not tell. */
    Pools units(int count) {
        unitCount = count;
        return this;
    }

    PoolFacts build() {
        List<PoolFacts.Entry> entries = results.stream().map(this::entry).toList();
        return new PoolFacts(
                "FINAL",
                null,
                "AI_TRAINER",
                division,
                entries,
                entries.size(),
                unitCount == null ? entries.size() : unitCount,
                Map.of());
    }

    private PoolFacts.Entry entry(RankedEntry result) {
        List<PoolFacts.Ineligibility> flags = ineligible.containsKey(result.entry())
                ? List.of(new PoolFacts.Ineligibility("S2-14", "S2 二(二)", new Text("持有称号", "holds a title")))
                : List.of();
        String id = result.entry();
        String unit = units.getOrDefault(id, "U-" + id);
        String level = levels.getOrDefault(id, "3");
        if (!pairs) {
            return new PoolFacts.Entry(
                    result,
                    unit,
                    List.of(new PoolFacts.Competitor("P-" + id, "选手" + id, level, flags)),
                    List.of(new PoolFacts.Coach("C-" + id, "教练" + id, "COACH")));
        }
        return new PoolFacts.Entry(
                result,
                unit,
                List.of(
                        new PoolFacts.Competitor("P-" + id, "选手" + id, level, List.of()),
                        new PoolFacts.Competitor("Q-" + id, "队友" + id, level, flags, !away.contains(id))),
                List.of(
                        new PoolFacts.Coach("I-" + id, "教师" + id, "INSTRUCTOR"),
                        new PoolFacts.Coach("J-" + id, "导师" + id, "INSTRUCTOR")));
    }

    static String id(int number) {
        return "E%02d".formatted(number);
    }
}
