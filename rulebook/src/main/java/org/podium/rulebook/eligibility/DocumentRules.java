package org.podium.rulebook.eligibility;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.EligibilityRule.Instead;
import org.podium.rulebook.EligibilityRule.RequiresDocument;
import org.podium.rulebook.EligibilityRule.When;
import org.podium.rulebook.Ladder;
import org.podium.rulebook.Registration.Document;
import org.podium.rulebook.Registration.DocumentScope;
import org.podium.rulebook.Rulebook;

/** Which documents must be there, and be as their kind says. */
final class DocumentRules {

    private final RequiresDocument rule;
    private final Ladder ladder;
    private final Document kind;
    private final @Nullable Document instead;

    private DocumentRules(RequiresDocument rule, Rulebook rulebook) {
        Instead other = rule.instead();
        this.rule = rule;
        this.ladder = rulebook.ladder();
        this.kind = kind(rulebook, rule.document());
        this.instead = other == null ? null : kind(rulebook, other.document());
    }

    static List<Finding> examine(RequiresDocument rule, Rulebook rulebook, EntryFacts entry) {
        return new DocumentRules(rule, rulebook).examine(entry);
    }

    private static Document kind(Rulebook rulebook, String name) {
        return rulebook.document(name)
                .orElseThrow(() -> new IllegalArgumentException("the rulebook has no document " + name));
    }

    private List<Finding> examine(EntryFacts entry) {
        if (kind.scope() == DocumentScope.ENTRY) {
            return entry.competitors().stream().anyMatch(this::asked)
                    ? List.of(finding(null, "", entry.documents()::get))
                    : List.of();
        }
        return entry.competitors().stream()
                .filter(this::asked)
                .map(person -> finding(person.person(), person.school(), name -> ofPerson(name, person, entry)))
                .toList();
    }

    private boolean asked(CompetitorFacts person) {
        boolean here = rule.schools().isEmpty() || rule.schools().contains(person.school());
        return here && (rule.when() == When.ALWAYS || ladder.certified(person.level()));
    }

    /** In a team of one the entry's document is the person's. */
    private static @Nullable DocumentFacts ofPerson(String kind, CompetitorFacts person, EntryFacts entry) {
        DocumentFacts own = person.documents().get(kind);
        return own == null && entry.competitors().size() == 1
                ? entry.documents().get(kind)
                : own;
    }

    private Finding finding(@Nullable String person, String school, Function<String, @Nullable DocumentFacts> scans) {
        DocumentFacts scan = scans.apply(kind.kind());
        if (scan != null) {
            return compared(person, scan);
        }
        DocumentFacts other = instead == null ? null : scans.apply(instead.kind());
        return other != null && servesInstead(school, other)
                ? review(person, other)
                : Eligibility.finding(
                        rule,
                        Verdict.NEEDS_EVIDENCE,
                        person,
                        kind.kind(),
                        Map.of("state", "MISSING"),
                        "缺少" + kind.label().zh(),
                        kind.label().en() + " is missing");
    }

    private boolean servesInstead(String school, DocumentFacts scan) {
        Instead other = rule.instead();
        return other != null
                && instead != null
                && (other.schools().isEmpty() || other.schools().contains(school))
                && DocumentCheck.of(instead, scan).state() == DocumentState.ACCEPTED;
    }

    private Finding review(@Nullable String person, DocumentFacts scan) {
        return Eligibility.finding(
                rule,
                Verdict.NEEDS_REVIEW,
                person,
                kind.kind(),
                Map.of("state", "MISSING", "instead", scan.kind()),
                "缺少" + kind.label().zh() + "，以另一证明代替，由审核人决定",
                kind.label().en() + " is missing; another proof is there, and a person decides");
    }

    private Finding compared(@Nullable String person, DocumentFacts scan) {
        DocumentCheck check = DocumentCheck.of(kind, scan);
        return Eligibility.finding(
                rule,
                check.state() == DocumentState.ACCEPTED ? Verdict.PASS : Verdict.NEEDS_EVIDENCE,
                person,
                kind.kind(),
                Map.of(
                        "state", check.state().name(),
                        "mediaType", scan.mediaType(),
                        "bytes", Long.toString(scan.bytes()),
                        "stamped", Boolean.toString(scan.stamped())),
                check.sentence().zh(),
                check.sentence().en());
    }
}
