package org.podium.rulebook.award;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.AwardRule.Ranks;
import org.podium.rulebook.award.TieDecision.Choice;

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

    /**
     * @param field the entries that stand for places
     * @param passesOn whether the places of award-ineligible entries went to those behind them (A-11, BACKFILL)
     */
    Places(List<Tied> field, List<TieDecision> decisions, boolean passesOn) {
        this.field = field;
        this.decisions = decisions;
        this.passesOn = passesOn;
    }

    boolean passesOn() {
        return passesOn;
    }

    /** The set that reaches over the cut, decided or not. */
    Optional<Tied> over(int cut) {
        return field.stream().filter(set -> set.over(cut)).findFirst();
    }

    /** The decision on a set that reaches over the cut. @param rule absent: made for whatever rule */
    Optional<TieDecision> decision(@Nullable String rule, int cut, Tied set) {
        return decisions.stream()
                .filter(d -> d.isFor(rule, cut, set.ids()) && takes(d, set))
                .findFirst();
    }

    /** Places that a ministry counts cannot be more: EXTEND is none. */
    static boolean takes(TieDecision decision, Tied set) {
        return decision.choice() != Choice.EXTEND
                && (decision.order().isEmpty() || Tied.same(decision.order(), set.ids()));
    }

    /** Seats of the range, by place and entry. @param upper the rule of the range above, whose decision settles the lower end */
    List<Seat> seats(String rule, @Nullable String upper, Ranks range) {
        List<Seat> seats = new ArrayList<>();
        for (Tied set : field) {
            if (set.over(range.to())) {
                seats.addAll(reaching(set, range, decision(rule, range.to(), set), Waiting.FOR_THIS));
            } else if (set.over(range.from() - 1)) {
                seats.addAll(reaching(set, range, decision(upper, range.from() - 1, set), Waiting.FOR_BETTER));
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
