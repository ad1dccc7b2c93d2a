package org.podium.local.play.act;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The order of verdicts, the gravest first. */
public final class Verdicts {
    private static final List<String> ORDER =
            List.of("FAIL", "NEEDS_EVIDENCE", "NEEDS_REVIEW", "AWARD_INELIGIBLE", "PASS");

    /** What a decision against somebody can rest on. */
    private static final Set<String> OPEN = Set.of("FAIL", "NEEDS_EVIDENCE", "NEEDS_REVIEW");

    private Verdicts() {}

    public static String gravest(Collection<JsonNode> findings) {
        return findings.stream()
                .map(finding -> finding.path("verdict").asText())
                .reduce("PASS", Verdicts::graver);
    }

    /** The gravest findings; none where nothing is open. */
    public static List<JsonNode> open(Collection<JsonNode> findings) {
        String gravest = gravest(findings);
        return findings.stream()
                .filter(finding -> OPEN.contains(gravest))
                .filter(finding -> finding.path("verdict").asText().equals(gravest))
                .toList();
    }

    /** The rule of the first of the gravest findings; empty where none is open. */
    public static Optional<String> openRule(Collection<JsonNode> findings) {
        return open(findings).stream()
                .map(finding -> finding.path("rule").asText())
                .findFirst();
    }

    public static String graver(String one, String other) {
        return ORDER.indexOf(one) <= ORDER.indexOf(other) ? one : other;
    }
}
