package org.podium.rulebook.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.podium.rulebook.Scoring;
import org.podium.rulebook.Scoring.PenaltyEffect;
import org.podium.rulebook.Scoring.PenaltyRule;
import org.podium.rulebook.Scoring.Ties;

/** Weights sum to 100, tie steps and penalties can be followed. */
final class ScoringChecks {

    private ScoringChecks() {}

    static void check(Scoring scoring, Problems problems) {
        Map<String, Integer> weights = scoring.weights().components();
        weights("/scoring/weights/components", weights, problems);
        labels(scoring.weights().labels(), weights.keySet(), problems);
        ties(scoring.ties().steps(), weights.keySet(), problems);
        penalties(scoring.penalties(), problems);
    }

    static void weights(String path, Map<String, Integer> weights, Problems problems) {
        int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
        if (sum != 100) {
            problems.error(path, "权重合计为 " + sum + "，应为 100", "the weights sum to " + sum + ", not to 100");
        }
        weights.forEach((component, weight) -> {
            if (weight < 1) {
                problems.error(Pointers.child(path, component), "权重至少为 1", "a weight is at least 1");
            }
        });
    }

    private static void labels(List<Scoring.Label> labels, Set<String> components, Problems problems) {
        String path = "/scoring/weights/labels";
        new Names(problems).unique(path, "name", labels, Scoring.Label::name);
        for (int i = 0; i < labels.size(); i++) {
            String labelled = labels.get(i).name();
            if (!components.contains(labelled)) {
                problems.error(
                        path + "/" + i + "/name", labelled + " 不是计分部分", labelled + " is no component", components);
            }
        }
    }

    private static void ties(List<String> steps, Set<String> components, Problems problems) {
        List<String> known =
                components.stream().flatMap(c -> Stream.of(c, c + Ties.TIME)).toList();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            String path = "/scoring/ties/steps/" + i;
            if (!known.contains(steps.get(i))) {
                problems.error(path, steps.get(i) + " 不是已知的区分步骤", steps.get(i) + " is not a tie step", known);
            }
            if (!seen.add(steps.get(i))) {
                problems.error(path, "步骤重复：" + steps.get(i), steps.get(i) + " is given twice");
            }
        }
    }

    private static void penalties(List<PenaltyRule> penalties, Problems problems) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < penalties.size(); i++) {
            PenaltyRule rule = penalties.get(i);
            String path = "/scoring/penalties/" + i;
            if (!names.add(rule.name())) {
                problems.error(path + "/name", "名称重复：" + rule.name(), rule.name() + " is given twice");
            }
            boolean amount = rule.effect() == PenaltyEffect.POINTS || rule.effect() == PenaltyEffect.PERCENT;
            if (amount != (rule.on() != null)) {
                problems.error(
                        path,
                        "仅 POINTS 与 PERCENT 须说明 on（COMPONENT 或 TOTAL）",
                        "POINTS and PERCENT say what they are taken from (on: COMPONENT or TOTAL), others do not");
            }
        }
    }
}
