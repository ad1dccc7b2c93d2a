package org.podium.rulebook.award;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.AwardRule.Ranks;
import org.podium.rulebook.award.TieDecision.Choice;
import org.podium.rulebook.ranking.Status;

/**
 * Who stands on the places of a range. A tied set stands on as many places as it has entries; where it reaches over an
 * end of the range, only a decision puts its entries on one side or the other.
 */
final class Places {

    private final List<Tied> field;
    private final List<TieDecision> decisions;
    private final boolean passesOn;

    /** @param waiting on the upper end: whether the range takes the entry is not decided; on the lower end: whether a better one does */
    record Seat(
            PoolFacts.Entry entry,
            int place,
            Waiting waiting,
            @Nullable TieDecision decision) {}

    enum Waiting {
        NO,
        FOR_BETTER,
        FOR_THIS
    }

    /** Entries of one rank, standing on the places {@code first} to {@code last}. */
    record Tied(int first, List<PoolFacts.Entry> entries) {

        int last() {
            return first + entries.size() - 1;
        }

        /** Whether a cut after that place goes through the set. */
        boolean over(int cut) {
            return first <= cut && cut < last();
        }

        List<String> ids() {
            return entries.stream().map(e -> e.result().entry()).toList();
        }
    }

    /**
     * @param entries ranked ones, in any order
     * @param passesOn whether the places of award-ineligible entries go to those behind them (A-11, BACKFILL)
     */
    Places(List<PoolFacts.Entry> entries, List<TieDecision> decisions, boolean passesOn) {
        this.field = tied(entries.stream()
                .filter(e -> !passesOn || !Proposals.ineligible(e))
                .toList());
        this.decisions = decisions;
        this.passesOn = passesOn;
    }

    boolean passesOn() {
        return passesOn;
    }

    static List<PoolFacts.Entry> ranked(PoolFacts pool) {
        return pool.entries().stream()
                .filter(e -> e.result().status() == Status.RANKED)
                .toList();
    }

    static int rank(PoolFacts.Entry entry) {
        return Objects.requireNonNull(entry.result().rank(), "a ranked entry has a rank");
    }

    private static List<Tied> tied(List<PoolFacts.Entry> entries) {
        TreeMap<Integer, List<PoolFacts.Entry>> byRank = new TreeMap<>();
        entries.stream().sorted(Comparator.comparing(e -> e.result().entry())).forEach(e -> byRank.computeIfAbsent(
                        rank(e), r -> new ArrayList<>())
                .add(e));
        List<Tied> sets = new ArrayList<>();
        int place = 1;
        for (List<PoolFacts.Entry> set : byRank.values()) {
            sets.add(new Tied(place, List.copyOf(set)));
            place += set.size();
        }
        return sets;
    }

    /** The set that reaches over the cut, decided or not. */
    Optional<Tied> over(int cut) {
        return field.stream().filter(set -> set.over(cut)).findFirst();
    }

    /** The decision on a set that reaches over the cut. @param rule absent: made for whatever rule */
    Optional<TieDecision> decision(@Nullable String rule, int cut, Tied set) {
        return decisions.stream().filter(d -> fits(d, rule, cut, set)).findFirst();
    }

    private static boolean fits(TieDecision decision, @Nullable String rule, int cut, Tied set) {
        boolean meant =
                decision.rule() == null || rule == null || decision.rule().equals(rule);
        return meant
                && decision.cut() == cut
                && decision.choice() != Choice.EXTEND
                && same(decision.entries(), set.ids())
                && (decision.order().isEmpty() || same(decision.order(), set.ids()));
    }

    static boolean same(List<String> some, List<String> others) {
        return some.size() == others.size() && new HashSet<>(some).equals(new HashSet<>(others));
    }

    /** Seats of the range, by place and entry. */
    List<Seat> seats(String rule, Ranks range) {
        List<Seat> seats = new ArrayList<>();
        for (Tied set : field) {
            if (set.over(range.to())) {
                seats.addAll(reaching(set, range, decision(rule, range.to(), set), Waiting.FOR_THIS));
            } else if (set.over(range.from() - 1)) {
                seats.addAll(reaching(set, range, decision(null, range.from() - 1, set), Waiting.FOR_BETTER));
            } else if (range.from() <= set.first() && set.last() <= range.to()) {
                set.entries().forEach(e -> seats.add(new Seat(e, set.first(), Waiting.NO, null)));
            }
        }
        return seats;
    }

    private static List<Seat> reaching(Tied set, Ranks range, Optional<TieDecision> decided, Waiting otherwise) {
        List<Seat> seats = new ArrayList<>();
        if (decided.isEmpty()) {
            set.entries().forEach(e -> seats.add(new Seat(e, set.first(), otherwise, null)));
            return seats;
        }
        TieDecision decision = decided.get();
        if (decision.choice() == Choice.LOWER) {
            if (otherwise == Waiting.FOR_BETTER) {
                set.entries().forEach(e -> seats.add(new Seat(e, range.from(), Waiting.NO, decision)));
            }
            return seats;
        }
        List<String> order = decision.order().isEmpty() ? decision.entries() : decision.order();
        for (PoolFacts.Entry entry : set.entries()) {
            int place = set.first() + order.indexOf(entry.result().entry());
            if (range.from() <= place && place <= range.to()) {
                seats.add(new Seat(entry, place, Waiting.NO, decision));
            }
        }
        seats.sort(Comparator.comparingInt(Seat::place));
        return seats;
    }
}
