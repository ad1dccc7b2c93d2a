package org.podium.registration.entry;

import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.rulebook.Provision;
import org.podium.rulebook.Provisions;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;

/** The rule of the rulebook that the office names for a decision, as the rulebook said it then. */
@Schema(name = "Ground")
public record Ground(String rule, String clause, Text sentence) {

    /**
     * What a decision rests on beside its findings; absent where none was named and its findings say it.
     *
     * @param rule id that the office names
     * @param needed whether nothing else would say by which clause it was decided
     * @throws ProblemException 422 {@code rule-needed} where it is needed and none is named, or the rulebook has no such rule
     */
    public static @Nullable Ground named(Rulebook rulebook, @Nullable String rule, boolean needed) {
        if (rule == null || rule.isBlank()) {
            if (needed) {
                throw refusal(rulebook).withError("/rule", "required", "须指明所依据的条款", "name the rule it rests on");
            }
            return null;
        }
        Optional<Provision> named = Provisions.named(rulebook, rule.strip());
        return named.map(found -> new Ground(found.id(), found.clause(), found.sentence()))
                .orElseThrow(() ->
                        refusal(rulebook).withError("/rule", "unknown", "规则书没有这一条", "the rulebook has no such rule"));
    }

    private static ProblemException refusal(Rulebook rulebook) {
        return new ProblemException(RegistrationProblem.RULE_NEEDED)
                .with(
                        "known",
                        Provisions.of(rulebook).stream()
                                .map(Provision::id)
                                .sorted()
                                .collect(Collectors.toList()));
    }
}
