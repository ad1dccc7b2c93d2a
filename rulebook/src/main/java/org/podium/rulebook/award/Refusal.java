package org.podium.rulebook.award;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.AwardRule;
import org.podium.rulebook.AwardRule.Prizes;
import org.podium.rulebook.Text;

/**
 * Why a decision on a tie cannot be taken.
 *
 * @param rule the award that stands against it; absent where no tie waits for a decision there
 * @param clause of that award
 */
public record Refusal(@Nullable String rule, @Nullable String clause, Text sentence) {

    /** @param waiting the ties at the decision's cut that wait for one */
    static Optional<Refusal> of(List<AwardRule> rules, List<Blocker> waiting, TieDecision decision) {
        if (waiting.isEmpty()) {
            return Optional.of(new Refusal(
                    null,
                    null,
                    new Text(
                            "第 " + decision.cut() + " 名处没有需要决定的并列",
                            "no tie over place " + decision.cut() + " waits for a decision")));
        }
        List<Optional<Refusal>> answers = waiting.stream()
                .map(tie -> {
                    AwardRule rule = named(rules, tie.rule());
                    return answer(rule, tie.entries(), decision)
                            .map(sentence -> new Refusal(rule.id(), rule.clause(), sentence));
                })
                .toList();
        return answers.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : answers.getFirst();
    }

    private static AwardRule named(List<AwardRule> rules, String id) {
        return rules.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    private static Optional<Text> answer(AwardRule rule, List<String> tied, TieDecision decision) {
        if (!Tied.same(decision.entries(), tied)) {
            return Optional.of(new Text(
                    "须恰好列出并列的 " + tied.size() + " 队", "all " + tied.size() + " tied entries are named, and no other"));
        }
        boolean ordered = decision.order().isEmpty() || Tied.same(decision.order(), tied);
        return switch (decision.choice()) {
            case LOWER -> Optional.empty();
            case EXTEND -> {
                if (!(rule instanceof Prizes prizes)) {
                    yield Optional.of(
                            new Text("名次数固定，不能增加，只能降低或排序", "these places are fixed: LOWER or ORDER, not EXTEND"));
                }
                yield prizes.ceiling()
                        ? Optional.of(new Text("名额是上限，不能突破，只能降低", "the number is a ceiling: LOWER, not EXTEND"))
                        : Optional.empty();
            }
            case ORDER -> {
                if (rule instanceof Prizes) {
                    yield Optional.of(
                            new Text("奖项并列不排序，只能降低或增加", "a tie over a prize is not put in order: LOWER or EXTEND"));
                }
                yield ordered
                        ? Optional.empty()
                        : Optional.of(new Text("排序须恰好包含并列的各队", "the order names exactly the tied entries"));
            }
        };
    }
}
