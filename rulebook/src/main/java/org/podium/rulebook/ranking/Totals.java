package org.podium.rulebook.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Scoring;
import org.podium.rulebook.Scoring.PenaltyEffect;
import org.podium.rulebook.Scoring.PenaltyRule;
import org.podium.rulebook.Scoring.PenaltyTarget;

/** Marks and penalties of one entry to scores and total: rounded once per component and once for the total. */
final class Totals {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Scoring scoring;

    Totals(Scoring scoring) {
        this.scoring = scoring;
    }

    /** @param total only where RANKED */
    record Scored(
            String entry,
            Status status,
            Map<String, BigDecimal> components,
            Map<String, Integer> minutes,
            @Nullable BigDecimal total) {}

    private record Sanction(PenaltyRule rule, Penalty penalty) {}

    Scored score(Marks marks) {
        List<Sanction> sanctions = sanctions(marks);
        TreeMap<String, BigDecimal> components = new TreeMap<>();
        TreeMap<String, Integer> minutes = new TreeMap<>();
        marks.components().forEach((component, mark) -> {
            requireKnown(component);
            if (mark.present()) {
                components.put(component, component(component, points(marks.entry(), mark), sanctions));
                if (mark.minutes() != null) {
                    minutes.put(component, mark.minutes());
                }
            }
        });
        Status status = status(marks, components, sanctions);
        return new Scored(
                marks.entry(),
                status,
                components,
                minutes,
                status == Status.RANKED ? total(components, sanctions) : null);
    }

    private Status status(Marks marks, Map<String, BigDecimal> components, List<Sanction> sanctions) {
        boolean disqualified = marks.disqualified()
                || sanctions.stream().anyMatch(s -> s.rule().effect() == PenaltyEffect.DISQUALIFY);
        if (disqualified) {
            return Status.DISQUALIFIED;
        }
        if (components.isEmpty()) {
            return Status.ABSENT;
        }
        return components.keySet().equals(scoring.weights().components().keySet()) ? Status.RANKED : Status.DNF;
    }

    private BigDecimal component(String component, BigDecimal score, List<Sanction> sanctions) {
        BigDecimal left = score.setScale(2, scoring.weights().rounding().mode());
        for (Sanction sanction : sanctions) {
            boolean here = component.equals(sanction.penalty().component());
            if (here && sanction.rule().effect() == PenaltyEffect.ZERO_COMPONENT) {
                left = BigDecimal.ZERO.setScale(2);
            } else if (here && sanction.rule().on() == PenaltyTarget.COMPONENT) {
                left = reduced(left, sanction);
            }
        }
        return left;
    }

    private BigDecimal total(Map<String, BigDecimal> components, List<Sanction> sanctions) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, Integer> weight : scoring.weights().components().entrySet()) {
            BigDecimal score = components.getOrDefault(weight.getKey(), BigDecimal.ZERO);
            sum = sum.add(score.multiply(BigDecimal.valueOf(weight.getValue())));
        }
        BigDecimal total =
                sum.divide(HUNDRED).setScale(2, scoring.weights().rounding().mode());
        for (Sanction sanction : sanctions) {
            if (sanction.rule().on() == PenaltyTarget.TOTAL) {
                total = reduced(total, sanction);
            }
        }
        return total;
    }

    private static BigDecimal reduced(BigDecimal from, Sanction sanction) {
        BigDecimal amount = sanction.penalty().amount();
        if (amount == null || amount.signum() < 0) {
            throw new IllegalArgumentException(sanction.rule().name() + " needs an amount");
        }
        BigDecimal taken = sanction.rule().effect() == PenaltyEffect.PERCENT
                ? from.multiply(amount).divide(HUNDRED).setScale(2, RoundingMode.HALF_UP)
                : amount;
        return from.subtract(taken).setScale(2, RoundingMode.HALF_UP).max(BigDecimal.ZERO.setScale(2));
    }

    /** In one order, whatever order they were given in: zeros, then points, then percents. */
    private List<Sanction> sanctions(Marks marks) {
        return marks.penalties().stream()
                .map(this::sanction)
                .sorted(Comparator.comparing((Sanction s) -> rank(s.rule().effect()))
                        .thenComparing(s -> s.rule().name())
                        .thenComparing(s -> amountOf(s.penalty())))
                .toList();
    }

    private static int rank(PenaltyEffect effect) {
        return switch (effect) {
            case WARNING -> 0;
            case ZERO_COMPONENT -> 1;
            case POINTS -> 2;
            case PERCENT -> 3;
            case DISQUALIFY -> 4;
        };
    }

    private static BigDecimal amountOf(Penalty penalty) {
        return penalty.amount() == null ? BigDecimal.ZERO : penalty.amount();
    }

    private Sanction sanction(Penalty penalty) {
        PenaltyRule rule = scoring.penalties().stream()
                .filter(p -> p.name().equals(penalty.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the rulebook has no penalty " + penalty.name()));
        boolean onComponent = rule.on() == PenaltyTarget.COMPONENT || rule.effect() == PenaltyEffect.ZERO_COMPONENT;
        if (onComponent) {
            String component = penalty.component();
            if (component == null) {
                throw new IllegalArgumentException(rule.name() + " needs a component");
            }
            requireKnown(component);
        }
        return new Sanction(rule, penalty);
    }

    private void requireKnown(String component) {
        if (!scoring.weights().components().containsKey(component)) {
            throw new IllegalArgumentException("the rulebook has no component " + component);
        }
    }

    private static BigDecimal points(String entry, Mark mark) {
        BigDecimal score = mark.score();
        if (score == null) {
            throw new IllegalArgumentException("entry " + entry + " was present and has no score");
        }
        if (score.signum() < 0 || score.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("a score lies between 0 and 100, not " + score);
        }
        return score;
    }
}
