package org.podium.rulebook.eligibility;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.podium.rulebook.EligibilityRule.RequiresDeclaration;
import org.podium.rulebook.Registration.Declaration;
import org.podium.rulebook.Rulebook;

/** What a competitor must state because nothing computes it. */
final class DeclarationRules {

    private DeclarationRules() {}

    /** A statement that is denied fails; one that is not made needs evidence. */
    static Finding examine(RequiresDeclaration rule, Rulebook rulebook, CompetitorFacts person) {
        Map<String, String> facts = new TreeMap<>();
        rule.declarations().forEach(name -> facts.put(name, answer(person, name)));
        List<String> denied = named(facts, "false");
        List<String> unsaid = named(facts, "");
        Verdict verdict = !denied.isEmpty() ? Verdict.FAIL : !unsaid.isEmpty() ? Verdict.NEEDS_EVIDENCE : Verdict.PASS;
        return switch (verdict) {
            case FAIL ->
                Eligibility.finding(
                        rule,
                        verdict,
                        person.person(),
                        facts,
                        "不符合：" + chinese(rulebook, denied),
                        "this does not hold: " + english(rulebook, denied));
            case NEEDS_EVIDENCE ->
                Eligibility.finding(
                        rule,
                        verdict,
                        person.person(),
                        facts,
                        "尚未声明：" + chinese(rulebook, unsaid),
                        "not stated yet: " + english(rulebook, unsaid));
            default ->
                Eligibility.finding(
                        rule,
                        verdict,
                        person.person(),
                        facts,
                        "已声明：" + chinese(rulebook, rule.declarations()),
                        "stated: " + english(rulebook, rule.declarations()));
        };
    }

    private static String answer(CompetitorFacts person, String name) {
        Boolean stated = person.declarations().get(name);
        return stated == null ? "" : stated.toString();
    }

    private static List<String> named(Map<String, String> facts, String answer) {
        return facts.entrySet().stream()
                .filter(fact -> fact.getValue().equals(answer))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String chinese(Rulebook rulebook, List<String> names) {
        return names.stream().map(name -> of(rulebook, name).label().zh()).collect(Collectors.joining("；"));
    }

    private static String english(Rulebook rulebook, List<String> names) {
        return names.stream().map(name -> of(rulebook, name).label().en()).collect(Collectors.joining("; "));
    }

    private static Declaration of(Rulebook rulebook, String name) {
        return rulebook.declaration(name)
                .orElseThrow(() -> new IllegalArgumentException("the rulebook has no declaration " + name));
    }
}
