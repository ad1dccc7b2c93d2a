package org.podium.rulebook.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Scoring;
import org.podium.rulebook.Scoring.Ties;
import org.podium.rulebook.ranking.Totals.Scored;

/**
 * Marks in, ranks out; the order of the marks never matters. Ranks follow the published total; equal totals go through
 * the tie steps of the rulebook, each applied to the set that is still tied; what is left shares its rank (1, 2, 2, 4).
 */
public final class Ranking {

    private static final Comparator<RankedEntry> PUBLISHED = Comparator.comparing(RankedEntry::status)
            .thenComparing(e -> Objects.requireNonNullElse(e.rank(), Integer.MAX_VALUE))
            .thenComparing(RankedEntry::entry);

    private final Scoring scoring;
    private final Separations separations;

    private Ranking(Scoring scoring) {
        this.scoring = scoring;
        this.separations = new Separations(scoring);
    }

    /**
     * @throws IllegalArgumentException for a score outside 0 to 100 or none where present, an unknown component or
     *     penalty, an entry twice
     */
    public static RankedPool rank(Scoring scoring, Collection<Marks> marks) {
        Totals totals = new Totals(scoring);
        Set<String> entries = new HashSet<>();
        List<Scored> scored = new ArrayList<>();
        for (Marks one : marks) {
            if (!entries.add(one.entry())) {
                throw new IllegalArgumentException("entry " + one.entry() + " is given twice");
            }
            scored.add(totals.score(one));
        }
        return new Ranking(scoring).rank(scored);
    }

    /** Entries that nothing separates, and the step that separates them from those before. */
    private record Group(List<Scored> entries, String step) {}

    private RankedPool rank(List<Scored> scored) {
        List<Scored> ranked =
                scored.stream().filter(s -> s.status() == Status.RANKED).toList();
        List<RankedEntry> published = new ArrayList<>();
        Scored previous = null;
        int rank = 1;
        for (Group group : split(ranked, Separation.TOTAL, 0)) {
            List<Scored> tied = group.entries().stream()
                    .sorted(Comparator.comparing(Scored::entry))
                    .toList();
            for (Scored entry : tied) {
                String step = entry == tied.getFirst() ? group.step() : Separation.SHARED;
                Separation why = previous == null ? null : separations.of(step, previous, entry);
                published.add(row(entry, rank, tied.size() > 1, why));
                previous = entry;
            }
            rank += tied.size();
        }
        scored.stream()
                .filter(s -> s.status() != Status.RANKED)
                .map(s -> row(s, null, false, null))
                .forEach(published::add);
        published.sort(PUBLISHED);
        long absent = scored.stream().filter(s -> s.status() == Status.ABSENT).count();
        return new RankedPool(List.copyOf(published), (int) (scored.size() - absent), ranked.size());
    }

    /** Splits a tied set by one step, and each part by the steps after it. */
    private List<Group> split(List<Scored> tied, String step, int next) {
        List<Group> groups = new ArrayList<>();
        if (tied.isEmpty()) {
            return groups;
        }
        for (List<Scored> part : parts(tied, step)) {
            List<Group> finer = part.size() > 1 && next < scoring.ties().steps().size()
                    ? split(part, scoring.ties().steps().get(next), next + 1)
                    : List.of(new Group(part, step));
            groups.add(new Group(finer.getFirst().entries(), step));
            groups.addAll(finer.subList(1, finer.size()));
        }
        return groups;
    }

    /** The best part first; one part where the step cannot be used for all of them. */
    private static List<List<Scored>> parts(List<Scored> tied, String step) {
        TreeMap<BigDecimal, List<Scored>> byValue = new TreeMap<>(Comparator.reverseOrder());
        for (Scored entry : tied) {
            Optional<BigDecimal> goodness = Separations.goodness(entry, step);
            if (goodness.isEmpty()) {
                return List.of(tied);
            }
            byValue.computeIfAbsent(goodness.get(), value -> new ArrayList<>()).add(entry);
        }
        return List.copyOf(byValue.values());
    }

    private RankedEntry row(Scored s, @Nullable Integer rank, boolean shared, @Nullable Separation fromPrevious) {
        return new RankedEntry(
                s.entry(),
                s.status(),
                rank,
                s.total(),
                s.components(),
                timedComponent().map(s.minutes()::get).orElse(null),
                shared,
                fromPrevious);
    }

    private Optional<String> timedComponent() {
        return scoring.ties().steps().stream()
                .filter(step -> step.endsWith(Ties.TIME))
                .map(Ties::timed)
                .findFirst();
    }
}
