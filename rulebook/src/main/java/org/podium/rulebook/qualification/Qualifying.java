package org.podium.rulebook.qualification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Scoring.Qualification;
import org.podium.rulebook.Scoring.Quota;
import org.podium.rulebook.Text;
import org.podium.rulebook.qualification.Qualified.Place;
import org.podium.rulebook.qualification.Qualified.State;
import org.podium.rulebook.ranking.RankedEntry;
import org.podium.rulebook.ranking.Status;

/**
 * Ranks of a region and its quota in, finalists out. The best qualify; a tied set that reaches over the quota stays open
 * until the organiser names who of it goes on; the place of one who withdraws is offered to the next by rank of the same
 * pool, and is theirs once the organiser confirmed it by naming them. Scores do not carry over.
 */
public final class Qualifying {

    private final Qualification rule;
    private final RegionFacts facts;
    private final Map<String, State> states = new TreeMap<>();
    private int open;

    private Qualifying(Qualification rule, RegionFacts facts) {
        this.rule = rule;
        this.facts = facts;
    }

    public static Qualified of(Qualification rule, RegionFacts facts) {
        return new Qualifying(rule, facts).qualify();
    }

    /** Why the organiser's word cannot be taken; empty where it can. @param named entries that are named now */
    public static Optional<Text> refusal(Qualification rule, RegionFacts facts, Set<String> named) {
        Qualified before = of(rule, facts);
        Set<String> mayBe = new TreeSet<>(before.in(State.OPEN));
        mayBe.addAll(before.in(State.OFFERED));
        if (named.isEmpty() || !mayBe.containsAll(named)) {
            return Optional.of(new Text(
                    "只能确定尚待决定或递补的参赛队：" + String.join("、", mayBe),
                    "only entries that wait for a decision or were offered a place can be named: "
                            + String.join(", ", mayBe)));
        }
        long tied = before.in(State.OPEN).stream().filter(named::contains).count();
        if (tied > 0 && tied != before.open()) {
            return Optional.of(new Text(
                    "并列者中须恰好确定 %d 队，现为 %d 队".formatted(before.open(), tied),
                    "of the tied exactly %d go on, and %d are named".formatted(before.open(), tied)));
        }
        return Optional.empty();
    }

    private Qualified qualify() {
        Optional<Quota> quota = rule.quota(facts.region(), facts.skill(), facts.division());
        Integer places = quota.map(Quota::places).orElse(null);
        List<RankedEntry> ranked = facts.entries().stream()
                .filter(e -> e.status() == Status.RANKED)
                .sorted(Comparator.comparing(Qualifying::rank).thenComparing(RankedEntry::entry))
                .toList();
        ranked.forEach(e ->
                states.put(e.entry(), facts.withdrawn().contains(e.entry()) ? State.WITHDRAWN : State.NOT_QUALIFIED));
        if (places != null) {
            int freed = firstRound(sets(ranked), places);
            if (open == 0) {
                successors(sets(ranked), freed);
            }
        }
        List<Place> shown = ranked.stream().map(e -> place(e, places)).toList();
        return new Qualified(rule.id(), rule.clause(), places, open, shown);
    }

    private static int rank(RankedEntry entry) {
        return Objects.requireNonNull(entry.rank(), "a ranked entry has a rank");
    }

    private static List<List<String>> sets(List<RankedEntry> ranked) {
        Map<Integer, List<String>> byRank = new TreeMap<>();
        ranked.forEach(
                e -> byRank.computeIfAbsent(rank(e), r -> new ArrayList<>()).add(e.entry()));
        return List.copyOf(byRank.values());
    }

    /** Who stands within the quota. @return places that became free because their holders withdrew */
    private int firstRound(List<List<String>> sets, int quota) {
        int left = quota;
        int freed = 0;
        for (List<String> set : sets) {
            if (left == 0) {
                return freed;
            }
            if (set.size() <= left) {
                left -= set.size();
                freed += (int) set.stream().filter(facts.withdrawn()::contains).count();
                set.forEach(this::qualifies);
            } else {
                return freed + choose(set, left);
            }
        }
        return freed;
    }

    /** The next by rank, for every place that became free. */
    private void successors(List<List<String>> sets, int freed) {
        int left = freed;
        for (List<String> set : sets) {
            List<String> next = set.stream()
                    .filter(entry -> states.get(entry) == State.NOT_QUALIFIED)
                    .toList();
            if (left == 0 || next.isEmpty()) {
                continue;
            }
            if (next.size() <= left) {
                left -= next.size();
                next.forEach(
                        entry -> states.put(entry, facts.named().contains(entry) ? State.QUALIFIED : State.OFFERED));
            } else {
                choose(next, left);
                left = 0;
            }
        }
    }

    /**
     * A set that has more entries than places: those who were named, also where one of them withdrew since; or all who
     * are left, where withdrawals settled it before anybody was named; else it stays open.
     *
     * @return places that became free
     */
    private int choose(List<String> set, int places) {
        List<String> staying =
                set.stream().filter(e -> !facts.withdrawn().contains(e)).toList();
        long everNamed = set.stream().filter(facts.named()::contains).count();
        List<String> chosen = everNamed == 0 && staying.size() <= places
                ? staying
                : staying.stream().filter(facts.named()::contains).toList();
        boolean settled =
                (everNamed == 0 && staying.size() <= places) || (everNamed >= places && chosen.size() <= places);
        if (!settled) {
            open = places;
            staying.forEach(entry -> states.put(entry, State.OPEN));
            return 0;
        }
        chosen.forEach(this::qualifies);
        return places - chosen.size();
    }

    private void qualifies(String entry) {
        if (!facts.withdrawn().contains(entry)) {
            states.put(entry, State.QUALIFIED);
        }
    }

    private Place place(RankedEntry entry, @Nullable Integer quota) {
        State state = Objects.requireNonNull(states.get(entry.entry()), "every ranked entry has a state");
        return new Place(entry.entry(), rank(entry), state, sentence(entry, state, quota));
    }

    private Text sentence(RankedEntry entry, State state, @Nullable Integer quota) {
        if (quota == null) {
            return new Text("名额尚未公布，暂不确定入围", "the quota is not set yet, so nobody qualifies");
        }
        int rank = rank(entry);
        String zh =
                switch (state) {
                    case QUALIFIED -> "入围";
                    case OPEN -> "并列跨过名额，待组织者确定";
                    case OFFERED -> "有人退出，依次递补，待组织者确认";
                    case WITHDRAWN -> "已退出";
                    case NOT_QUALIFIED -> "未入围";
                };
        String en =
                switch (state) {
                    case QUALIFIED -> "qualified";
                    case OPEN -> "tied over the quota; the organiser decides";
                    case OFFERED -> "next in rank after a withdrawal; the organiser confirms";
                    case WITHDRAWN -> "withdrew";
                    case NOT_QUALIFIED -> "not qualified";
                };
        return new Text(
                "第 %d 名，名额 %d，%s".formatted(rank, quota, zh),
                "rank %d of a quota of %d: %s".formatted(rank, quota, en));
    }
}
