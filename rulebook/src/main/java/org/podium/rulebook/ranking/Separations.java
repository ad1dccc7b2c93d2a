package org.podium.rulebook.ranking;

import java.math.BigDecimal;
import java.util.Optional;
import org.podium.rulebook.Provision;
import org.podium.rulebook.Scoring;
import org.podium.rulebook.Scoring.Ties;
import org.podium.rulebook.Text;
import org.podium.rulebook.ranking.Totals.Scored;

/** What separates two neighbours, in words. */
final class Separations {

    private final Scoring scoring;

    Separations(Scoring scoring) {
        this.scoring = scoring;
    }

    /** The value of a step, the higher the better; empty where a time was not taken. */
    static Optional<BigDecimal> goodness(Scored s, String step) {
        if (step.equals(Separation.TOTAL)) {
            return Optional.ofNullable(s.total());
        }
        if (step.endsWith(Ties.TIME)) {
            return Optional.ofNullable(s.minutes().get(Ties.timed(step)))
                    .map(minutes -> BigDecimal.valueOf(-minutes.longValue()));
        }
        return Optional.ofNullable(s.components().get(step));
    }

    Separation of(String step, Scored previous, Scored own) {
        Provision rule = step.equals(Separation.TOTAL) ? scoring.order() : scoring.ties();
        String before = shown(previous, step);
        String after = shown(own, step);
        return new Separation(step, rule.id(), rule.clause(), before, after, sentence(step, before, after));
    }

    private static String shown(Scored s, String step) {
        String of = step.equals(Separation.SHARED) ? Separation.TOTAL : step;
        BigDecimal value = goodness(s, of).orElseThrow();
        return step.endsWith(Ties.TIME) ? value.negate().toPlainString() : value.toPlainString();
    }

    private Text sentence(String step, String before, String after) {
        if (step.equals(Separation.SHARED)) {
            return new Text(
                    "总成绩同为 %s，依次比较后仍无差别，名次并列".formatted(after),
                    "equal at %s in total and in every step after it, so the rank is shared".formatted(after));
        }
        if (step.equals(Separation.TOTAL)) {
            return new Text("总成绩 %s，前一名 %s".formatted(after, before), "total %s after %s".formatted(after, before));
        }
        if (step.endsWith(Ties.TIME)) {
            Text label = scoring.weights().label(Ties.timed(step));
            return new Text(
                    "总成绩相同，%s用时 %s 分钟，前一名 %s 分钟".formatted(label.zh(), after, before),
                    "equal before; %s took %s minutes, the one before %s".formatted(label.en(), after, before));
        }
        Text label = scoring.weights().label(step);
        return new Text(
                "总成绩相同，%s成绩 %s，前一名 %s".formatted(label.zh(), after, before),
                "equal before; %s score %s after %s".formatted(label.en(), after, before));
    }
}
