package org.podium.scoring.amendment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.podium.kit.problem.FieldError;
import org.podium.rulebook.Scoring;
import org.podium.scoring.penalty.Penalty;
import org.podium.scoring.penalty.PenaltyTerms;

/** Whether what a drawn pool has taken in means something under other rules. */
final class Fit {
    private Fit() {}

    /** Of a merger that waits for the same decision: whoever was called or has a mark stays where that was. */
    static FieldError merger(String rule) {
        return new FieldError(
                "/mergers/" + rule,
                "merger",
                "比赛已开始，不能再合并",
                "one of the pools has begun, so they are not merged any more");
    }

    /**
     * All that does not; none where the pool could take the rules.
     *
     * @param keyed components that anything was ever keyed for
     * @param given penalties that stand
     */
    static List<FieldError> errors(Set<String> keyed, Collection<Penalty> given, Scoring next) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> known = next.weights().components().keySet();
        if (!keyed.isEmpty() && !keyed.equals(known)) {
            Set<String> differing = new TreeSet<>(keyed);
            differing.addAll(known);
            differing.removeIf(name -> keyed.contains(name) && known.contains(name));
            String names = String.join(", ", differing);
            errors.add(new FieldError(
                    "/sheets",
                    "component",
                    "已录入的成绩与修订后的组成部分不一致：" + names,
                    "the marks entered and the amended components differ in: " + names));
        }
        for (Penalty penalty : given) {
            Penalty.Terms terms = penalty.terms();
            if (!PenaltyTerms.fit(next, terms)) {
                errors.add(new FieldError(
                        "/sheets/" + penalty.code(),
                        "penalty",
                        "已作出的处罚 " + terms.kind() + " 不合修订后的规则",
                        "the penalty " + terms.kind() + " that was given is none of the amended rules"));
            }
        }
        return errors;
    }
}
