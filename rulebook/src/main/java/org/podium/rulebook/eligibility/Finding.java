package org.podium.rulebook.eligibility;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Text;

/**
 * What one rule says of one person, or of the entry as a whole.
 *
 * @param person as in the facts; absent where the rule is about the entry
 * @param document kind of the document it is about
 * @param facts what was looked at, by name, sorted
 */
public record Finding(
        String rule,
        String clause,
        Verdict verdict,
        @Nullable String person,
        @Nullable String document,
        Map<String, String> facts,
        Text sentence) {}
