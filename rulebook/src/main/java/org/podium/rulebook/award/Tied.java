package org.podium.rulebook.award;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.ranking.Status;

/** Entries that nothing separates, standing on the places {@code first} to {@code last}. */
record Tied(int first, List<PoolFacts.Entry> entries) {

    private static final Comparator<PoolFacts.Entry> BY_ID =
            Comparator.comparing(e -> e.result().entry());

    int last() {
        return first + entries.size() - 1;
    }

    int size() {
        return entries.size();
    }

    /** Whether a cut after that place goes through the set. */
    boolean over(int cut) {
        return first <= cut && cut < last();
    }

    /** Sorted within a rank. */
    List<String> ids() {
        return entries.stream().map(e -> e.result().entry()).toList();
    }

    static List<PoolFacts.Entry> ranked(PoolFacts pool) {
        return pool.entries().stream()
                .filter(e -> e.result().status() == Status.RANKED)
                .toList();
    }

    static int rank(PoolFacts.Entry entry) {
        return Objects.requireNonNull(entry.result().rank(), "a ranked entry has a rank");
    }

    static BigDecimal total(PoolFacts.Entry entry) {
        return Objects.requireNonNull(entry.result().total(), "a ranked entry has a total");
    }

    /** Ranked entries, in any order, by shared rank. */
    static List<Tied> byRank(List<PoolFacts.Entry> entries) {
        TreeMap<Integer, List<PoolFacts.Entry>> byRank = new TreeMap<>();
        entries.stream().sorted(BY_ID).forEach(e -> byRank.computeIfAbsent(rank(e), r -> new ArrayList<>())
                .add(e));
        return placed(byRank.values());
    }

    /** As {@link #byRank}, and whoever is within the margin of the best of a set belongs to it too; ranks stay. */
    static List<Tied> within(@Nullable BigDecimal margin, List<PoolFacts.Entry> entries) {
        if (margin == null) {
            return byRank(entries);
        }
        List<List<PoolFacts.Entry>> sets = new ArrayList<>();
        BigDecimal least = null;
        for (Tied tied : byRank(entries)) {
            BigDecimal best = total(tied.entries().getFirst());
            if (least == null || best.compareTo(least) < 0) {
                sets.add(new ArrayList<>());
                least = best.subtract(margin);
            }
            sets.getLast().addAll(tied.entries());
        }
        return placed(sets);
    }

    private static List<Tied> placed(Iterable<List<PoolFacts.Entry>> sets) {
        List<Tied> placed = new ArrayList<>();
        int place = 1;
        for (List<PoolFacts.Entry> set : sets) {
            placed.add(new Tied(place, List.copyOf(set)));
            place += set.size();
        }
        return placed;
    }

    static boolean same(List<String> some, List<String> others) {
        return some.size() == others.size() && new HashSet<>(some).equals(new HashSet<>(others));
    }
}
