package org.podium.registration.entry;

import java.util.Collection;
import java.util.List;
import org.podium.rulebook.eligibility.Verdict;

/** What the rules of one rulebook version find about an entry. */
public record Examination(int rulebookVersion, Findings findings) {
    /** The list as it is stored. */
    public record Findings(List<ExplainedFinding> items) {}

    public static Examination of(int rulebookVersion, List<ExplainedFinding> findings) {
        return new Examination(rulebookVersion, new Findings(List.copyOf(findings)));
    }

    public List<ExplainedFinding> items() {
        return findings.items();
    }

    public List<ExplainedFinding> with(Verdict verdict) {
        return items().stream().filter(finding -> finding.verdict() == verdict).toList();
    }

    /** Whether something is found that a decision against the entry can rest on. */
    public boolean open() {
        return items().stream().anyMatch(finding -> switch (finding.verdict()) {
            case FAIL, NEEDS_EVIDENCE, NEEDS_REVIEW -> true;
            case AWARD_INELIGIBLE, PASS -> false;
        });
    }

    /** The gravest, which stands for the entry. */
    public static Verdict gravest(Collection<ExplainedFinding> findings) {
        return findings.stream()
                .map(ExplainedFinding::verdict)
                .min(Verdict::compareTo)
                .orElse(Verdict.PASS);
    }
}
