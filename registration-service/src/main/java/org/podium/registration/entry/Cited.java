package org.podium.registration.entry;

import org.jspecify.annotations.Nullable;
import org.podium.rulebook.EligibilityRule;
import org.podium.rulebook.Provision;
import org.podium.rulebook.Rulebook;

/** The ids that wrong fields cite: the rulebook's, or a plain word where its notice says nothing of the kind. */
final class Cited {
    private Cited() {}

    /** The rule that says so, where the rulebook has one. */
    static String rule(Rulebook rulebook, Class<? extends EligibilityRule> kind, String otherwise) {
        return rulebook.registration().eligibility().stream()
                .filter(kind::isInstance)
                .map(EligibilityRule::id)
                .findFirst()
                .orElse(otherwise);
    }

    static String rule(@Nullable Provision rule, String otherwise) {
        return rule == null ? otherwise : rule.id();
    }
}
