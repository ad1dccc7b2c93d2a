package org.podium.scoring.tally;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Scoring;
import org.podium.rulebook.Scoring.PenaltyEffect;
import org.podium.rulebook.Scoring.PenaltyRule;
import org.podium.rulebook.ranking.Mark;
import org.podium.rulebook.ranking.Marks;
import org.podium.scoring.attendance.AttendanceStatus;
import org.podium.scoring.attendance.Turnout;
import org.podium.scoring.marking.ComponentMark;
import org.podium.scoring.marking.MarkStatus;
import org.podium.scoring.marking.SheetStatus;
import org.podium.scoring.penalty.Penalty;

/**
 * All that is known of one entry when its pool is closed and ranked.
 *
 * @param code none before the entry is drawn
 * @param sheet none before the entry is drawn
 * @param marks those that count: confirmed by two people
 * @param turnout who of it came, as far as that was recorded
 */
public record Contender(
        UUID entry,
        String legalUscc,
        @Nullable String code,
        @Nullable SheetStatus sheet,
        Map<String, ComponentMark> marks,
        Turnout turnout,
        List<Penalty.Terms> penalties) {

    /** Whether a supervisor saw that the entry came to nothing: it needs no sheet. */
    boolean absent(Scoring scoring) {
        return scoring.weights().components().keySet().stream()
                .allMatch(c -> turnout.of(scoring, c) == AttendanceStatus.ABSENT);
    }

    boolean marked(String component) {
        ComponentMark mark = marks.get(component);
        return mark != null && mark.status() == MarkStatus.PRESENT;
    }

    /** Who of it took part in anything; asked of an entry that competed. Of marks that overrule the roll: everybody. */
    List<UUID> competed(Scoring scoring) {
        Set<String> components = scoring.weights().components().keySet();
        boolean overruled =
                components.stream().anyMatch(c -> marked(c) && turnout.of(scoring, c) == AttendanceStatus.ABSENT);
        return turnout.persons().stream()
                .filter(p -> overruled || !turnout.cameToNothing(p, components))
                .toList();
    }

    boolean disqualified(Scoring scoring) {
        return penalties.stream().anyMatch(p -> disqualifies(scoring, p));
    }

    /** What the ranking takes. Only what was confirmed counts; what nobody marked was not taken. */
    Marks toRank(Scoring scoring) {
        Map<String, Mark> taken = new HashMap<>();
        marks.forEach((component, mark) ->
                taken.put(component, new Mark(mark.status() == MarkStatus.PRESENT, mark.score(), mark.minutes())));
        List<org.podium.rulebook.ranking.Penalty> deductions = penalties.stream()
                .filter(p -> !disqualifies(scoring, p))
                .map(p -> new org.podium.rulebook.ranking.Penalty(p.kind(), p.amount(), p.component()))
                .toList();
        return new Marks(entry.toString(), taken, disqualified(scoring), deductions);
    }

    private static boolean disqualifies(Scoring scoring, Penalty.Terms penalty) {
        return scoring.penalties().stream()
                .filter(r -> r.name().equals(penalty.kind()))
                .map(PenaltyRule::effect)
                .findFirst()
                .map(effect -> effect == PenaltyEffect.DISQUALIFY)
                .orElseGet(() -> penalty.kind().equals(Penalty.DISQUALIFY));
    }
}
