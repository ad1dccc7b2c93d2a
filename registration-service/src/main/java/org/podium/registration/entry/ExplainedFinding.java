package org.podium.registration.entry;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Text;
import org.podium.rulebook.eligibility.Finding;
import org.podium.rulebook.eligibility.Verdict;

/** One rule applied to one person, as it was decided: kept with the entry and shown word for word. */
public record ExplainedFinding(
        String rule,
        String clause,
        Verdict verdict,
        @Nullable UUID personId,
        @Nullable String document,
        Map<String, String> facts,
        Text sentence) {
    public static ExplainedFinding of(Finding finding) {
        return new ExplainedFinding(
                finding.rule(),
                finding.clause(),
                finding.verdict(),
                finding.person() == null ? null : UUID.fromString(finding.person()),
                finding.document(),
                finding.facts(),
                finding.sentence());
    }
}
