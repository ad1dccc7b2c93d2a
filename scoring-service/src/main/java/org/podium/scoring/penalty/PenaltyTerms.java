package org.podium.scoring.penalty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podium.kit.problem.FieldError;
import org.podium.kit.problem.ProblemException;
import org.podium.rulebook.Scoring;
import org.podium.rulebook.Scoring.PenaltyEffect;
import org.podium.rulebook.Scoring.PenaltyRule;
import org.podium.rulebook.Scoring.PenaltyTarget;
import org.podium.scoring.ScoringProblem;

/** Whether a penalty can be given as it is asked for, by the rulebook's catalogue. */
public final class PenaltyTerms {
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private PenaltyTerms() {}

    /** By the name in the catalogue or, where only one penalty has it, by its effect. */
    static Penalty.Terms read(Scoring scoring, String kind, @Nullable String component, @Nullable BigDecimal amount) {
        Optional<PenaltyRule> rule = find(scoring, kind);
        if (rule.isEmpty() && !kind.equals(Penalty.DISQUALIFY)) {
            List<String> known =
                    scoring.penalties().stream().map(PenaltyRule::name).toList();
            throw refused(List.of(FieldError.unknown("/kind", "unknown-penalty", known)));
        }
        List<FieldError> errors = errors(scoring, rule, component, amount);
        if (!errors.isEmpty()) {
            throw refused(errors);
        }
        return new Penalty.Terms(rule.map(PenaltyRule::name).orElse(Penalty.DISQUALIFY), component, amount);
    }

    /** Whether what was given under other rules could be given the same way under these. */
    public static boolean fit(Scoring scoring, Penalty.Terms given) {
        Optional<PenaltyRule> rule = named(scoring, given.kind());
        return (rule.isPresent() || given.kind().equals(Penalty.DISQUALIFY))
                && errors(scoring, rule, given.component(), given.amount()).isEmpty();
    }

    private static List<FieldError> errors(
            Scoring scoring, Optional<PenaltyRule> rule, @Nullable String component, @Nullable BigDecimal amount) {
        PenaltyEffect effect = rule.map(PenaltyRule::effect).orElse(PenaltyEffect.DISQUALIFY);
        boolean takes = effect == PenaltyEffect.POINTS || effect == PenaltyEffect.PERCENT;
        boolean onComponent = effect == PenaltyEffect.ZERO_COMPONENT
                || (takes && rule.map(PenaltyRule::on).orElse(null) == PenaltyTarget.COMPONENT);
        List<FieldError> errors = new ArrayList<>();
        if (takes != (amount != null)) {
            errors.add(
                    takes
                            ? new FieldError("/amount", "amount", "须填写扣减数", "an amount is needed")
                            : new FieldError("/amount", "amount", "此处罚没有扣减数", "this penalty takes no amount"));
        } else if (amount != null && (amount.signum() <= 0 || amount.scale() > 2 || amount.compareTo(HUNDRED) > 0)) {
            errors.add(
                    new FieldError("/amount", "amount", "须大于 0、不超过 100、最多两位小数", "above 0, at most 100, two decimals"));
        }
        if (onComponent != (component != null)) {
            errors.add(
                    onComponent
                            ? new FieldError("/component", "component", "须指明组成部分", "a component is needed")
                            : new FieldError(
                                    "/component", "component", "此处罚不针对组成部分", "this penalty is not about a component"));
        } else if (component != null && !scoring.weights().components().containsKey(component)) {
            errors.add(FieldError.unknown(
                    "/component",
                    "unknown-component",
                    scoring.weights().components().keySet()));
        }
        return errors;
    }

    /** What a penalty can be called under these rules. */
    static Set<String> kinds(Scoring scoring) {
        return Stream.concat(scoring.penalties().stream().map(PenaltyRule::name), Stream.of(Penalty.DISQUALIFY))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Optional<PenaltyRule> find(Scoring scoring, String kind) {
        Optional<PenaltyRule> named = named(scoring, kind);
        if (named.isPresent()) {
            return named;
        }
        List<PenaltyRule> alike = scoring.penalties().stream()
                .filter(p -> p.effect().name().equals(kind))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    private static Optional<PenaltyRule> named(Scoring scoring, String name) {
        return scoring.penalties().stream().filter(p -> p.name().equals(name)).findFirst();
    }

    private static ProblemException refused(List<FieldError> errors) {
        return new ProblemException(ScoringProblem.INVALID_PENALTY).withErrors(errors);
    }
}
