package org.podium.local.play.act;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;

/** The order of verdicts, the gravest first. */
public final class Verdicts {
    private static final List<String> ORDER =
            List.of("FAIL", "NEEDS_EVIDENCE", "NEEDS_REVIEW", "AWARD_INELIGIBLE", "PASS");

    private Verdicts() {}

    public static String gravest(Collection<JsonNode> findings) {
        return findings.stream()
                .map(finding -> finding.path("verdict").asText())
                .reduce("PASS", Verdicts::graver);
    }

    public static String graver(String one, String other) {
        return ORDER.indexOf(one) <= ORDER.indexOf(other) ? one : other;
    }
}
