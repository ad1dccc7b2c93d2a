package org.podium.rulebook.eligibility;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.EligibilityRule.RequiresDocument;
import org.podium.rulebook.EligibilityRule.When;
import org.podium.rulebook.Registration.Document;
import org.podium.rulebook.Registration.DocumentScope;
import org.podium.rulebook.Rulebook;

/** Which documents must be there, and be as their kind says. */
final class DocumentRules {

    /** Levels without a certificate: none, and the apprentice. */
    private static final Set<String> UNCERTIFIED = Set.of("", "NONE", "APPRENTICE");

    private DocumentRules() {}

    static List<Finding> examine(RequiresDocument rule, Rulebook rulebook, EntryFacts entry) {
        Document kind = rulebook.document(rule.document())
                .orElseThrow(() -> new IllegalArgumentException("the rulebook has no document " + rule.document()));
        if (kind.scope() == DocumentScope.ENTRY) {
            boolean asked =
                    rule.when() == When.ALWAYS || entry.competitors().stream().anyMatch(DocumentRules::levelDeclared);
            return asked ? List.of(finding(rule, kind, null, entry.documents().get(kind.kind()))) : List.of();
        }
        return entry.competitors().stream()
                .filter(person -> rule.when() == When.ALWAYS || levelDeclared(person))
                .map(person -> finding(rule, kind, person.person(), ofPerson(kind, person, entry)))
                .toList();
    }

    private static boolean levelDeclared(CompetitorFacts person) {
        return !UNCERTIFIED.contains(person.level());
    }

    /** In a team of one the entry's document is the person's. */
    private static @Nullable DocumentFacts ofPerson(Document kind, CompetitorFacts person, EntryFacts entry) {
        DocumentFacts own = person.documents().get(kind.kind());
        return own == null && entry.competitors().size() == 1
                ? entry.documents().get(kind.kind())
                : own;
    }

    private static Finding finding(
            RequiresDocument rule, Document kind, @Nullable String person, @Nullable DocumentFacts scan) {
        if (scan == null) {
            return Eligibility.finding(
                    rule,
                    Verdict.NEEDS_EVIDENCE,
                    person,
                    kind.kind(),
                    Map.of("state", "MISSING"),
                    "缺少" + kind.label().zh(),
                    kind.label().en() + " is missing");
        }
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
